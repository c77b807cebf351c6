package org.howdah.host.foreign;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * A native library that lies in a jar. It is unpacked into java.io.tmpdir, loaded and unlinked, so
 * that no killed process leaves it behind; or loaded from where the system property {@code
 * howdah.<name>.library} says.
 */
@SuppressWarnings("restricted") // calling native code is what this is for
public final class ForeignLibrary {
    private ForeignLibrary() {}

    /**
     * Loads it for ever.
     *
     * @param name such as {@code xgboost}
     * @param resource where it lies in the jar
     * @param needed the system's library that it needs, for the message where that is missing
     */
    public static SymbolLookup load(String name, String resource, String needed) {
        waitPassively();
        String fixed = System.getProperty("howdah." + name + ".library");
        if (fixed != null) {
            return SymbolLookup.libraryLookup(Path.of(fixed), Arena.global());
        }
        try (InputStream in = ForeignLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new ForeignException(
                        "%s has no library for this machine: %s".formatted(name, resource));
            }
            return loadAndUnlink(name, in, needed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SymbolLookup loadAndUnlink(String name, InputStream in, String needed)
            throws IOException {
        Path file = Files.createTempFile("howdah-" + name, ".so");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return SymbolLookup.libraryLookup(file, Arena.global());
        } catch (IllegalArgumentException e) {
            throw new ForeignException(
                    "%s's library can't be loaded; it needs %s".formatted(name, needed), e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Tells OpenMP, which the libraries use, to let waiting threads sleep: on busy processors
     * spinning ones make training many times slower. An environment that says otherwise is
     * respected.
     */
    private static void waitPassively() {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor type = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
        linker.defaultLookup()
                .find("setenv")
                .ifPresent(setenv -> setDefault(linker.downcallHandle(setenv, type)));
    }

    private static void setDefault(MethodHandle setenv) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom("OMP_WAIT_POLICY");
            int ignored = (int) setenv.invokeExact(name, arena.allocateFrom("passive"), 0);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ForeignException("setting OMP_WAIT_POLICY", e);
        }
    }

    /** The system's name: linux, macos or windows. */
    public static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
    }

    /** The processor's name: x86_64 or aarch64. */
    public static String architecture() {
        String name = System.getProperty("os.arch", "");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
