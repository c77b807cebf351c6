package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/ print what the pages say. */
class DocumentationTest {
    private static final Path DOCS = Path.of(System.getProperty("basedir", ".")).resolve("../docs");

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session administrator = cluster.connect();

    static List<Path> pages() {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyExamplePrintsWhatThePageSays(Path file) {
        DocumentationPage page = DocumentationPage.read(file);
        String database = "docs_" + page.name();
        administrator.execute("CREATE DATABASE \"" + database + "\"");
        cluster.psql(database, "CREATE EXTENSION pgml CASCADE");
        for (DocumentationPage.Example example : page.examples()) {
            String printed = DocumentationPage.shown(cluster.typeInPsql(database, example.sql()));
            if (example.output().isEmpty()) {
                assertFalse(printed.contains("ERROR: "), () -> example.sql() + printed);
            } else {
                assertEquals(
                        DocumentationPage.shown(example.output()),
                        printed,
                        () -> "example " + example.number() + ":\n" + example.sql());
            }
        }
    }
}
