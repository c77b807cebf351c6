package org.howdah.host.function;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own classes that SQL functions may name: those of {@code org.howdah} in packages
 * that their modules export. The engine runs on the class path, so the modules' descriptors are
 * asked.
 */
final class EngineClasses implements ClassFinder {
    private static final String OWN = "org.howdah.";

    private final ClassLoader loader = EngineClasses.class.getClassLoader();
    private final Map<CodeSource, Set<String>> exports = new ConcurrentHashMap<>();

    @Override
    public @Nullable Class<?> find(String className) {
        if (!className.startsWith(OWN)) {
            return null;
        }
        try {
            Class<?> found = Class.forName(className, false, loader);
            return isExported(found) ? found : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private boolean isExported(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source != null
                && exports.computeIfAbsent(source, EngineClasses::exports)
                        .contains(type.getPackageName());
    }

    private static Set<String> exports(CodeSource source) {
        return ModuleFinder.of(path(source)).findAll().stream()
                .map(ModuleReference::descriptor)
                .flatMap(module -> module.exports().stream())
                .filter(exported -> !exported.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Path path(CodeSource source) {
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
