package org.howdah.host.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every error that the sources make names a way out, or its code does. */
final class HintsTest {
    private static final String MADE = "new SqlError(";

    /** These pass on what users have written, or say what nobody but a developer can mend. */
    private static final Set<String> WITHOUT = Set.of("RunningCall", "BudgetedObjects");

    @Test
    void everyErrorHasAHint() throws IOException {
        List<String> without = new ArrayList<>();
        int count = 0;
        for (String module : List.of("host", "ml", "onnx")) {
            for (Path file : sources(Path.of("..", module, "src", "main", "java"))) {
                String source = Files.readString(file);
                int at = source.indexOf(MADE);
                for (; at >= 0; at = source.indexOf(MADE, at + 1)) {
                    count++;
                    List<String> arguments = arguments(source, at + MADE.length());
                    if (!hasHint(arguments) && !WITHOUT.contains(name(file))) {
                        without.add(name(file) + ": " + arguments);
                    }
                }
            }
        }
        assertEquals(List.of(), without);
        assertTrue(count > 200, "only " + count + " errors found");
    }

    private static List<Path> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static boolean hasHint(List<String> arguments) {
        String last = arguments.getLast();
        if (last.equals("null") || last.equals("\"\"")) {
            return false;
        }
        return arguments.size() > 2 || hasHint(arguments.getFirst());
    }

    private static boolean hasHint(String code) {
        return Stream.of(ErrorCode.values())
                .anyMatch(each -> code.equals("ErrorCode." + each) && !each.hint().isEmpty());
    }

    /** The arguments of the call whose parenthesis opens before that place. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        boolean text = false;
        for (int at = from; depth >= 0; at++) {
            char character = source.charAt(at);
            if (text && character == '\\') {
                at++;
            } else if (character == '"') {
                text = !text;
            } else if (!text) {
                depth += "([{".indexOf(character) >= 0 ? 1 : 0;
                depth -= ")]}".indexOf(character) >= 0 ? 1 : 0;
                if (depth < 0 || (depth == 0 && character == ',')) {
                    arguments.add(source.substring(start, at).strip());
                    start = at + 1;
                }
            }
        }
        return arguments;
    }
}
