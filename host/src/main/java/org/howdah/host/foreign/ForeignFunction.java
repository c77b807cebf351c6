package org.howdah.host.foreign;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** Functions of a library's C interface that return 0, or fail and leave a message. */
@SuppressWarnings("restricted") // calling native code is what this is for
public final class ForeignFunction {
    private ForeignFunction() {}

    /** The function of that name, which returns 0 or fails. */
    public static MethodHandle find(SymbolLookup library, String name, MemoryLayout... parameters) {
        return find(library, name, FunctionDescriptor.of(JAVA_INT, parameters));
    }

    /** The function that returns the message of the calling thread's last failure. */
    public static MethodHandle findLastError(SymbolLookup library, String name) {
        return find(library, name, FunctionDescriptor.of(ADDRESS));
    }

    private static MethodHandle find(SymbolLookup library, String name, FunctionDescriptor type) {
        MemorySegment symbol =
                library.find(name)
                        .orElseThrow(() -> new ForeignException("the library lacks " + name));
        return Linker.nativeLinker().downcallHandle(symbol, type);
    }

    /** Calls it; throws a {@link ForeignException} with the message's first line if it fails. */
    public static void call(MethodHandle function, MethodHandle lastError, Object... arguments) {
        try {
            if ((int) function.invokeWithArguments(arguments) != 0) {
                MemorySegment message = (MemorySegment) lastError.invoke();
                throw new ForeignException(
                        message.reinterpret(Long.MAX_VALUE)
                                .getString(0)
                                .lines()
                                .findFirst()
                                .orElse(""));
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ForeignException("calling a native function", e);
        }
    }
}
