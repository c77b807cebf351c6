package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.howdah.host.log.Log;

/** Takes what ONNX Runtime logs to the engine's log. */
@SuppressWarnings("restricted") // native code calls back
final class OrtLog {
    /**
     * ONNX Runtime's number for what ends the process. Lesser errors reach the caller, who must not
     * fill the server's log with them; a session's options may ask for more.
     */
    static final int FATAL = 4;

    private OrtLog() {}

    /** The native function that ONNX Runtime calls; lives for ever. */
    static MemorySegment function() {
        try {
            return Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup().findStatic(OrtLog.class, "log", type()),
                            FunctionDescriptor.ofVoid(
                                    ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
                            Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static MethodType type() {
        Class<?> address = MemorySegment.class;
        return MethodType.methodType(
                void.class, address, int.class, address, address, address, address);
    }

    /** Throws nothing: native code can't catch it. */
    @SuppressWarnings("unused") // called by native code
    private static void log(
            MemorySegment parameter,
            int severity,
            MemorySegment category,
            MemorySegment session,
            MemorySegment place,
            MemorySegment message) {
        try {
            String text = "ONNX Runtime: " + OrtMessage.clean(OrtLibrary.text(message));
            switch (severity) {
                case 0, 1 -> Log.debug(text);
                default -> Log.warning(text);
            }
        } catch (Throwable e) {
            Log.warning("a message of ONNX Runtime can't be read");
        }
    }
}
