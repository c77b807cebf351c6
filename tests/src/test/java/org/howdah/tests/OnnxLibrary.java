package org.howdah.tests;

import java.nio.file.Path;

/** A directory for howdah.onnx_library_directory, with a library of custom operators in it. */
final class OnnxLibrary {
    static final String NAME = "libtwice.so";

    private OnnxLibrary() {}

    /** Returns the directory, which the server's user owns. */
    static Path directory() {
        return Built.DIRECTORY;
    }

    private static final class Built {
        static final Path DIRECTORY = build();

        private static Path build() {
            Path directory = DataDirectory.ROOT.resolve("onnx");
            Programs.runAsServer(
                    "sh",
                    "-c",
                    "mkdir \"$1\" && cd \"$1\" && printf %s \"$0\" >twice.c"
                            + " && cc -shared -fPIC -o "
                            + NAME
                            + " twice.c",
                    Resources.text("custom_operators.c"),
                    directory.toString());
            return directory;
        }
    }
}
