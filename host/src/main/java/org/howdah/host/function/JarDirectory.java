package org.howdah.host.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/**
 * A directory of users' jars. A class is looked for in one jar after the other, in the order of
 * their names; each jar has a class loader of its own, so that jars don't see each other's classes,
 * only the engine's.
 *
 * <p>A jar is read from a private copy. When its file has changed, functions that are resolved from
 * then on, which is once for each function and connection, find the new one; those resolved before
 * keep the old one.
 */
final class JarDirectory implements ClassFinder {
    private final Path directory;
    private final ClassLoader parent;
    private final Map<Path, Jar> jars = new HashMap<>();

    JarDirectory(Path directory, ClassLoader parent) {
        this.directory = directory;
        this.parent = parent;
    }

    @Override
    public synchronized @Nullable Class<?> find(String className) {
        try {
            for (Path file : files()) {
                Class<?> found = jar(file).find(className);
                if (found != null) {
                    return found;
                }
            }
            return null;
        } catch (IOException | UncheckedIOException e) {
            throw new SqlError(
                    "58030",
                    "could not read the jars of howdah.jar_directory: " + e.getMessage(),
                    null,
                    "The server's user must be able to read \"" + directory + "\".");
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "*.jar")) {
            stream.forEach(files::add);
        }
        jars.keySet().retainAll(files);
        files.sort(null);
        return files;
    }

    private Jar jar(Path file) throws IOException {
        Jar known = jars.get(file);
        if (known != null && known.isCurrent()) {
            return known;
        }
        Jar opened = Jar.open(file, parent);
        jars.put(file, opened);
        return opened;
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
