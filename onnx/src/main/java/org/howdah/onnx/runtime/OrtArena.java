package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** ONNX Runtime's arena of memory, which all sessions share. */
final class OrtArena {
    private static final MemorySegment ALLOCATOR = find();
    private static final MethodHandle GET_VALUE =
            OrtLibrary.function(297, FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));

    private OrtArena() {}

    /** As any session sees it. */
    private static MemorySegment find() {
        MemorySegment memory = RuntimeMemory.description();
        try {
            return Out.address(
                    out -> OrtFunction.CreateAllocator.call(Shrinkage.session(), memory, out));
        } finally {
            OrtRelease.MemoryInfo.call(memory);
        }
    }

    /** A number that the arena keeps: InUse, TotalAllocated, MaxInUse, ... */
    static long statistic(String name) {
        MemorySegment pairs =
                Out.address(out -> OrtFunction.AllocatorGetStats.call(ALLOCATOR, out));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment key = arena.allocateFrom(name);
            return Long.parseLong(
                    OrtLibrary.text((MemorySegment) GET_VALUE.invokeExact(pairs, key)));
        } catch (Throwable e) {
            throw OrtLibrary.failure(e);
        } finally {
            OrtRelease.KeyValuePairs.call(pairs);
        }
    }
}
