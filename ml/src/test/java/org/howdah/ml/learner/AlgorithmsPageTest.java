package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.howdah.ml.project.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page docs/algorithms.md lists what the code has: each algorithm in the table of each of its
 * tasks, and under the heading {@code ### algorithm, task} each hyperparameter.
 */
class AlgorithmsPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", ".")).resolve("../docs/algorithms.md");
    private static final Pattern FIRST_CELL = Pattern.compile("^\\| `([a-z_0-9]+)` \\|.*");

    private static List<String> lines = List.of();

    @BeforeAll
    static void read() throws IOException {
        lines = Files.readAllLines(PAGE);
    }

    static Stream<Family.Entry> entries() {
        return Learners.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void hyperparametersAreThoseOfTheSchema(Family.Entry entry) {
        assertEquals(
                String.join("\n", hyperparameters(entry.learner().schema())),
                String.join("\n", table("### " + heading(entry))));
    }

    @Test
    void hyperparametersAreOfExistingAlgorithms() {
        Set<String> existing = new TreeSet<>();
        entries().forEach(entry -> existing.add(heading(entry)));
        Set<String> listed = new TreeSet<>();
        lines.stream()
                .filter(line -> line.startsWith("### "))
                .forEach(line -> listed.add(line.substring("### ".length())));
        assertEquals(existing, listed);
    }

    @ParameterizedTest
    @EnumSource
    void algorithmsAreThoseOfTheTask(Task task) {
        Set<String> existing = new TreeSet<>();
        entries()
                .filter(entry -> entry.task() == task)
                .forEach(entry -> existing.add(entry.algorithm()));
        Set<String> listed = new TreeSet<>();
        for (String line : table("## " + task.sqlName())) {
            Matcher cell = FIRST_CELL.matcher(line);
            if (cell.matches()) {
                listed.add(cell.group(1));
            }
        }
        assertEquals(existing, listed);
    }

    private static String heading(Family.Entry entry) {
        return entry.algorithm() + ", " + entry.task().sqlName();
    }

    /** The lines of tables between a heading and the next one. */
    private static List<String> table(String heading) {
        return lines.stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("|"))
                .toList();
    }

    private static List<String> hyperparameters(Schema schema) {
        List<String> rows = new ArrayList<>();
        rows.add("| hyperparameter | default | values |");
        rows.add("|---|---|---|");
        schema.parameters().forEach(parameter -> rows.add(row(parameter)));
        return rows;
    }

    private static <T> String row(Parameter<T> parameter) {
        String names =
                Stream.concat(Stream.of(parameter.name()), parameter.aliases().stream())
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(", "));
        return "| %s | `%s` | %s |"
                .formatted(
                        names,
                        shown(parameter.type().write(parameter.standard())),
                        parameter.type().description());
    }

    /** As JSON; small numbers as 1e-4. */
    private static String shown(@Nullable Object value) {
        String json = Json.write(value);
        return value instanceof Double ? json.replaceFirst("\\.0E|E", "e") : json;
    }
}
