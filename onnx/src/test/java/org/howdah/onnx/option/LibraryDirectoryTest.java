package org.howdah.onnx.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.runtime.SessionFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryDirectoryTest {
    @TempDir private Path temporary;
    private Path inside = Path.of("");
    private Path outside = Path.of("");

    @BeforeEach
    void createFiles() throws IOException {
        inside = Files.createDirectory(temporary.resolve("inside")).toRealPath();
        outside = Files.createFile(temporary.resolve("outside.so")).toRealPath();
        Files.createFile(inside.resolve("a.so"));
        Files.createDirectory(inside.resolve("directory"));
        Files.createSymbolicLink(inside.resolve("elsewhere.so"), outside);
        Files.createSymbolicLink(inside.resolve("nowhere.so"), inside.resolve("missing"));
        Files.createSymbolicLink(inside.resolve("alias.so"), inside.resolve("a.so"));
    }

    private static SessionFiles library(String name) {
        return new SessionFiles(List.of(name), Optional.empty(), Optional.empty());
    }

    private static SessionFiles output(String name) {
        return new SessionFiles(List.of(), Optional.of(name), Optional.empty());
    }

    private SessionFiles resolve(SessionFiles names) {
        return new LibraryDirectory(inside).resolve(names);
    }

    private String failure(SessionFiles names) {
        return assertThrows(SqlError.class, () -> resolve(names)).sqlState();
    }

    @Test
    void aNameIsAFileOfTheDirectory() {
        assertEquals(library(inside + "/a.so"), resolve(library("a.so")));
        assertEquals(library(inside + "/a.so"), resolve(library("alias.so")));
    }

    @Test
    void theDirectoryMayBeALink() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), inside);
        assertEquals(
                library(inside + "/a.so"), new LibraryDirectory(link).resolve(library("a.so")));
    }

    @Test
    void aFileIsWrittenIntoTheDirectory() {
        assertEquals(output(inside + "/new.onnx"), resolve(output("new.onnx")));
        assertEquals(output(inside + "/a.so"), resolve(output("a.so")));
    }

    @Test
    void aMissingLibraryIsNamed() {
        SqlError error = assertThrows(SqlError.class, () -> resolve(library("b.so")));
        assertEquals("58P01", error.sqlState());
        assertEquals("library \"b.so\" does not exist", error.getMessage());
        assertEquals("58P01", failure(library("nowhere.so")));
    }

    @Test
    void aLinkMustNotLeadElsewhere() {
        assertEquals("22023", failure(library("elsewhere.so")));
        assertEquals("22023", failure(output("elsewhere.so")));
        assertEquals("22023", failure(output("nowhere.so")));
    }

    @Test
    void aDirectoryIsNoFile() {
        assertEquals("22023", failure(library("directory")));
        assertEquals("22023", failure(output("directory")));
    }

    @Test
    void aMissingDirectoryIsAnError() {
        LibraryDirectory missing = new LibraryDirectory(temporary.resolve("missing"));
        SqlError error = assertThrows(SqlError.class, () -> missing.resolve(library("a.so")));
        assertEquals("58P01", error.sqlState());
    }

    @Test
    void withoutNamesNoDirectoryIsNeeded() {
        assertEquals(SessionFiles.NONE, new LibraryDirectory(null).resolve(SessionFiles.NONE));
    }
}
