package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.howdah.host.foreign.ForeignException;
import org.howdah.host.foreign.ForeignLibrary;

/** ONNX Runtime's native library, loaded on first use, and its table of functions. */
@SuppressWarnings("restricted") // calling native code is what this is for
final class OrtLibrary {
    /** The version of the interface that {@link OrtFunction} is written for. */
    private static final int API_VERSION = 29;

    /** What one can call in a table of that many addresses. */
    private static final long TABLE_BYTES = 425 * ADDRESS.byteSize();

    private static final MemorySegment BASE = base();
    private static final MemorySegment TABLE = table();

    private OrtLibrary() {}

    static MethodHandle function(int place, FunctionDescriptor type) {
        return Linker.nativeLinker().downcallHandle(TABLE.getAtIndex(ADDRESS, place), type);
    }

    /** Such as {@code 1.29.0}. */
    static String version() {
        MethodHandle function =
                Linker.nativeLinker()
                        .downcallHandle(
                                BASE.getAtIndex(ADDRESS, 1), FunctionDescriptor.of(ADDRESS));
        try {
            return text((MemorySegment) function.invokeExact());
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    /** A string that native code returned. */
    static String text(MemorySegment address) {
        return address.reinterpret(Long.MAX_VALUE).getString(0);
    }

    static RuntimeException failure(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new ForeignException("calling ONNX Runtime", thrown);
        };
    }

    private static MemorySegment base() {
        SymbolLookup library =
                ForeignLibrary.load(
                        "onnxruntime", resource(), "libstdc++.so.6 (Debian's libstdc++6)");
        MethodHandle function =
                Linker.nativeLinker()
                        .downcallHandle(
                                library.findOrThrow("OrtGetApiBase"),
                                FunctionDescriptor.of(ADDRESS));
        try {
            return ((MemorySegment) function.invokeExact()).reinterpret(2 * ADDRESS.byteSize());
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private static MemorySegment table() {
        MethodHandle function =
                Linker.nativeLinker()
                        .downcallHandle(
                                BASE.getAtIndex(ADDRESS, 0),
                                FunctionDescriptor.of(ADDRESS, JAVA_INT));
        try {
            MemorySegment table = (MemorySegment) function.invokeExact(API_VERSION);
            if (table.address() == 0) {
                throw new ForeignException(
                        "ONNX Runtime %s is too old: it lacks version %d of its interface"
                                .formatted(version(), API_VERSION));
            }
            return table.reinterpret(TABLE_BYTES);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private static String resource() {
        return "/ai/onnxruntime/native/%s/%s"
                .formatted(folder(), System.mapLibraryName("onnxruntime"));
    }

    private static String folder() {
        String system = ForeignLibrary.system().equals("macos") ? "osx" : ForeignLibrary.system();
        String architecture = ForeignLibrary.architecture();
        return system + "-" + (architecture.equals("x86_64") ? "x64" : architecture);
    }
}
