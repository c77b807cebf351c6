package org.howdah.host.function;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of a user's jar and its classes.
 *
 * @param modified when its file was last written
 * @param size bytes of its file
 */
record Jar(Path file, FileTime modified, long size, URLClassLoader loader) {

    /**
     * Copies the file, so that the classes stay whole when it is overwritten. The copy stays, for
     * its resources are opened by name; the next engine's start empties the directory.
     */
    static Jar open(Path file, ClassLoader parent) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        Path copy = Files.createTempFile("howdah-", ".jar");
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        URL[] urls = {copy.toUri().toURL()};
        return new Jar(file, modified, size, new URLClassLoader(file.toString(), urls, parent));
    }

    /** Whether the file is still as it was. */
    boolean isCurrent() throws IOException {
        return Files.size(file) == size && Files.getLastModifiedTime(file).equals(modified);
    }

    /** The class if the jar has it. */
    @Nullable Class<?> find(String className) {
        if (loader.findResource(className.replace('.', '/') + ".class") == null) {
            return null;
        }
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
