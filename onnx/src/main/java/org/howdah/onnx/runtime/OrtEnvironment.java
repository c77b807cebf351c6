package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * What all sessions of the process share: ONNX Runtime's environment, which tells nobody what it
 * does, logs to the engine's log, and has one arena of memory for all runs, with a limit.
 */
final class OrtEnvironment {
    private static final MemorySegment HANDLE = create();

    private OrtEnvironment() {}

    static MemorySegment handle() {
        return HANDLE;
    }

    private static MemorySegment create() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            OrtFunction.CreateEnvWithCustomLogger.call(
                    OrtLog.function(),
                    MemorySegment.NULL,
                    OrtLog.FATAL,
                    arena.allocateFrom("howdah"),
                    out);
            MemorySegment environment = out.get(ADDRESS, 0);
            OrtFunction.DisableTelemetryEvents.call(environment);
            RuntimeMemory.register(environment);
            return environment;
        }
    }
}
