package org.howdah.onnx.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.runtime.SessionFiles;
import org.jspecify.annotations.Nullable;

/**
 * The only directory whose files options may name, by plain names.
 *
 * @param path {@code howdah.onnx_library_directory}; null if there is none
 */
public record LibraryDirectory(@Nullable Path path) {
    private static final String SETTING = "howdah.onnx_library_directory";
    private static final String UNDEFINED_FILE = "58P01";

    /**
     * There must be one for an option that names a file.
     *
     * @throws SqlError 0A000 if there is none
     */
    void requireFor(String option) {
        if (path == null) {
            throw new SqlError(
                    ErrorCode.NOT_SUPPORTED,
                    "option \"%s\" is refused".formatted(option),
                    "It names files or native code of the server: a superuser may use it once %s is set."
                            .formatted(SETTING));
        }
    }

    /**
     * The names as paths.
     *
     * @throws SqlError 58P01 for a library that is not there, 22023 for what leads elsewhere
     */
    public SessionFiles resolve(SessionFiles names) {
        return new SessionFiles(
                names.libraries().stream().map(this::library).toList(),
                names.optimizedModel().map(this::output),
                names.profilePrefix().map(this::output));
    }

    private String library(String name) {
        Path file = directory().resolve(name);
        if (!Files.exists(file)) {
            throw new SqlError(
                    UNDEFINED_FILE,
                    "library \"%s\" does not exist".formatted(name),
                    null,
                    "It must be in the directory that %s names.".formatted(SETTING));
        }
        return inside(name, file);
    }

    private String output(String name) {
        Path file = directory().resolve(name);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? inside(name, file) : file.toString();
    }

    private String inside(String name, Path file) {
        try {
            Path real = file.toRealPath();
            if (real.startsWith(directory()) && Files.isRegularFile(real)) {
                return real.toString();
            }
        } catch (IOException e) {
            // A link to nowhere.
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "file \"%s\" is no file of the directory that %s names".formatted(name, SETTING),
                "Put the file itself into the directory.");
    }

    private Path directory() {
        if (path != null) {
            try {
                return path.toRealPath();
            } catch (IOException e) {
                // As if it were not set.
            }
        }
        throw new SqlError(
                UNDEFINED_FILE,
                "the directory that %s names does not exist".formatted(SETTING),
                null,
                "Create it, readable for the server's user.");
    }
}
