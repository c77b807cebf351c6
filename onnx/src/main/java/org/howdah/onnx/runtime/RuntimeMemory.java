package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The memory of all sessions' runs, whose limit no model gets past: an arena of ONNX Runtime's. It
 * does not hold the models' weights, strings, nor what {@link RunBuffers} hold. Thread-safe.
 */
public final class RuntimeMemory {
    /** A system property: the limit in bytes, which the server sets to howdah.onnx_memory. */
    public static final String LIMIT_PROPERTY = "howdah.onnx.memory";

    private static final long DEFAULT_LIMIT = 1L << 30;

    /** Unused memory that is kept for next runs. */
    private static final long KEPT_BYTES = 64L << 20;

    private static final int ARENA_ALLOCATOR = 1;
    private static final int DEFAULT_MEMORY = 0;
    private static final long EXTEND_AS_REQUESTED = 1;

    private RuntimeMemory() {}

    /** Bytes that all runs together may have at a time. */
    public static long limit() {
        return Long.getLong(LIMIT_PROPERTY, DEFAULT_LIMIT);
    }

    /** Bytes that runs and their sessions have at the moment. */
    public static long used() {
        return OrtArena.statistic("InUse");
    }

    /** Bytes that were taken from the system, used or kept for next runs. */
    public static long reserved() {
        return OrtArena.statistic("TotalAllocated");
    }

    /** Gives memory back to the system if much is unused. */
    static void tidy() {
        if (reserved() - used() > KEPT_BYTES) {
            Shrinkage.run();
        }
    }

    /** Gives an environment the arena, which its sessions are told to use. */
    static void register(MemorySegment environment) {
        MemorySegment memory = description();
        MemorySegment settings = settings();
        try {
            OrtFunction.CreateAndRegisterAllocator.call(environment, memory, settings);
        } finally {
            OrtRelease.ArenaCfg.call(settings);
            OrtRelease.MemoryInfo.call(memory);
        }
    }

    /** What ONNX Runtime finds the arena by; the caller frees it. */
    static MemorySegment description() {
        return Out.address(
                out -> OrtFunction.CreateCpuMemoryInfo.call(ARENA_ALLOCATOR, DEFAULT_MEMORY, out));
    }

    private static MemorySegment settings() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment keys = OrtStrings.array(arena, "max_mem", "arena_extend_strategy");
            MemorySegment values = arena.allocateFrom(JAVA_LONG, limit(), EXTEND_AS_REQUESTED);
            MemorySegment out = arena.allocate(ADDRESS);
            OrtFunction.CreateArenaCfgV2.call(keys, values, 2L, out);
            return out.get(ADDRESS, 0);
        }
    }
}
