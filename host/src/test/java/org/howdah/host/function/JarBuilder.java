package org.howdah.host.function;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes users' jars of Java source. */
final class JarBuilder {
    private final Path work;

    JarBuilder(Path work) {
        this.work = work;
    }

    /**
     * Compiles classes of package {@code acme}, each {@code public final class NAME {...}}, into a
     * jar.
     */
    void build(Path jar, String... classes) throws IOException {
        Path sources = Files.createTempDirectory(work, "sources");
        Path output = Files.createTempDirectory(work, "classes");
        for (String body : classes) {
            String name = body.replaceFirst("(?s).*?class (\\w+).*", "$1");
            Files.writeString(sources.resolve(name + ".java"), "package acme; " + body);
        }
        compile(sources, output);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path path : files(output)) {
                out.putNextEntry(new JarEntry(output.relativize(path).toString()));
                Files.copy(path, out);
            }
        }
    }

    private static void compile(Path sources, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-d", output.toString(), "-cp", System.getProperty("java.class.path"));
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled =
                    compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    options,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files(sources)))
                            .call();
            if (!compiled) {
                throw new AssertionError("source does not compile");
            }
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
