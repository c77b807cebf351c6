package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * What all sessions of the process share: ONNX Runtime's environment, which tells nobody what it
 * does, logs to the engine's log, and has one arena of memory for all runs, with a limit.
 */
final class OrtEnvironment {
    private static final String LIMIT_PROPERTY = "howdah.onnx.memory";
    private static final long DEFAULT_LIMIT = 1L << 30;
    private static final int DEVICE_ALLOCATOR = 0;
    private static final int DEFAULT_MEMORY = 0;
    private static final long EXTEND_AS_REQUESTED = 1;

    private static final MemorySegment HANDLE = create();

    private OrtEnvironment() {}

    static MemorySegment handle() {
        return HANDLE;
    }

    /** The bytes that all runs together may have. */
    static long memoryLimit() {
        return Long.getLong(LIMIT_PROPERTY, DEFAULT_LIMIT);
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
            registerArena(arena, environment);
            return environment;
        }
    }

    private static void registerArena(Arena arena, MemorySegment environment) {
        MemorySegment memory = out(arena);
        OrtFunction.CreateCpuMemoryInfo.call(DEVICE_ALLOCATOR, DEFAULT_MEMORY, memory);
        MemorySegment settings = out(arena);
        MemorySegment keys = OrtStrings.array(arena, "max_mem", "arena_extend_strategy");
        MemorySegment values = arena.allocateFrom(JAVA_LONG, memoryLimit(), EXTEND_AS_REQUESTED);
        OrtFunction.CreateArenaCfgV2.call(keys, values, 2L, settings);
        try {
            OrtFunction.CreateAndRegisterAllocator.call(
                    environment, memory.get(ADDRESS, 0), settings.get(ADDRESS, 0));
        } finally {
            OrtRelease.ArenaCfg.call(settings.get(ADDRESS, 0));
            OrtRelease.MemoryInfo.call(memory.get(ADDRESS, 0));
        }
    }

    private static MemorySegment out(Arena arena) {
        return arena.allocate(ADDRESS);
    }
}
