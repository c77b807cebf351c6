package org.howdah.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The jars of the Java methods that the tests call from SQL: of module example, and of package
 * org.howdah.tests.functions, which is compiled against the engine that is installed, as a user's
 * jar would be.
 */
final class FunctionsJar {
    private static final Path SOURCES = Path.of("src", "functions", "java");

    private static final Path EXAMPLE = Path.of("..", "example", "target");

    private FunctionsJar() {}

    /** Returns the directory of the jars, a value for howdah.jar_directory. */
    static Path directory() {
        return Built.DIRECTORY;
    }

    private static final class Built {
        static final Path DIRECTORY = build();

        private static Path build() {
            Path directory = DataDirectory.ROOT.resolve("jars");
            Path classes = DataDirectory.ROOT.resolve("classes");
            try {
                Files.createDirectories(directory);
                compile(classes);
                pack(classes, directory.resolve("functions.jar"));
                Path example = files(EXAMPLE, ".jar").getFirst();
                Files.copy(example, directory.resolve(example.getFileName()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return directory;
        }
    }

    private static void compile(Path classes) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-d", classes.toString(), "-Xlint:all,-processing", "-Werror"));
        arguments.addAll(List.of("-proc:none", "-parameters", "-cp", engineJars()));
        for (Path source : files(SOURCES, ".java")) {
            arguments.add(source.toString());
        }
        int status =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, System.out, System.out, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new AssertionError("javac " + arguments);
        }
    }

    private static String engineJars() throws IOException {
        String libraries = Programs.run("pg_config", "--pkglibdir").strip();
        return String.join(
                ":",
                files(Path.of(libraries, "howdah"), ".jar").stream().map(Path::toString).toList());
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files(classes, ".class")) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    private static List<Path> files(Path directory, String suffix) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            Path[] files = paths.filter(p -> p.toString().endsWith(suffix)).toArray(Path[]::new);
            Arrays.sort(files);
            return List.of(files);
        }
    }
}
