package org.howdah.onnx.runtime;

import java.util.List;
import java.util.Optional;

/**
 * The files of the server that a session uses.
 *
 * @param libraries that define operators
 * @param optimizedModel that the optimised model is written to
 * @param profilePrefix a profile is written to a file whose name begins so
 */
public record SessionFiles(
        List<String> libraries, Optional<String> optimizedModel, Optional<String> profilePrefix) {

    /** No file. */
    public static final SessionFiles NONE =
            new SessionFiles(List.of(), Optional.empty(), Optional.empty());

    public SessionFiles {
        libraries = List.copyOf(libraries);
    }

    /** Without those that are written. */
    public SessionFiles readOnly() {
        return new SessionFiles(libraries, Optional.empty(), Optional.empty());
    }
}
