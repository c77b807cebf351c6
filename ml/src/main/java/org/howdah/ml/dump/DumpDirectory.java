package org.howdah.ml.dump;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** The server's directory that a dump is in. */
final class DumpDirectory {
    private static final String UNDEFINED_FILE = "58P01";
    private static final String DUPLICATE_FILE = "58P02";
    private static final String IO_ERROR = "58030";

    private static final String MANIFEST = "manifest.json";

    private final Path path;

    private DumpDirectory(Path path) {
        this.path = path;
    }

    /**
     * The directory of that name, which need not be there.
     *
     * @throws SqlError 22023 if the path is not absolute
     */
    static DumpDirectory named(String name) {
        try {
            Path path = Path.of(name);
            if (path.isAbsolute()) {
                return new DumpDirectory(path);
            }
        } catch (InvalidPathException e) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "\"%s\" is no path: %s".formatted(name, e.getReason()),
                    "Name it in letters that the locale of the database server has.");
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "path \"%s\" is not absolute".formatted(name),
                "Name a directory of the database server, from / on.");
    }

    Path path() {
        return path;
    }

    /**
     * Makes the directory, for the server's user alone, or takes an empty one.
     *
     * @throws SqlError 58P02 if there is something in it
     */
    void claim() {
        try {
            if (!Files.exists(path)) {
                Files.createDirectory(
                        path,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
            try (Stream<Path> files = Files.list(path)) {
                if (files.findAny().isPresent()) {
                    throw new SqlError(
                            DUPLICATE_FILE,
                            "directory \"%s\" is not empty".formatted(path),
                            null,
                            "Name an empty directory, or one that doesn't exist yet.");
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void writeManifest(Manifest manifest) {
        try {
            Files.writeString(path.resolve(MANIFEST), manifest.toJson());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * Reads what the dump holds.
     *
     * @throws SqlError 58P01 if there is no whole dump
     */
    Manifest readManifest() {
        try {
            return Manifest.of(Files.readString(path.resolve(MANIFEST)));
        } catch (NoSuchFileException e) {
            throw new SqlError(
                    UNDEFINED_FILE,
                    "directory \"%s\" holds no whole dump: it has no %s".formatted(path, MANIFEST),
                    null,
                    "Name a directory of this server that pgml.dump_all has filled.");
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private SqlError failure(IOException e) {
        return switch (e) {
            case NoSuchFileException _, NotDirectoryException _ ->
                    new SqlError(
                            UNDEFINED_FILE,
                            "\"%s\" is no directory, and can't be made one".formatted(path),
                            null,
                            "Make the directories above it on the database server first.");
            case AccessDeniedException _ ->
                    new SqlError(
                            ErrorCode.INSUFFICIENT_PRIVILEGE,
                            "the server may not use directory \"%s\"".formatted(path),
                            "Let the operating system's user that the server runs as own it.");
            default ->
                    new SqlError(
                            IO_ERROR,
                            "can't use directory \"%s\": %s".formatted(path, e.getMessage()),
                            null,
                            "See to the file system of the database server.");
        };
    }
}
