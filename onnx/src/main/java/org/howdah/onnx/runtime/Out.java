package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;

/** What a function of ONNX Runtime writes through its last parameter. */
final class Out {
    private Out() {}

    static MemorySegment address(Consumer<MemorySegment> call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            call.accept(out);
            return out.get(ADDRESS, 0);
        }
    }

    static long number(Consumer<MemorySegment> call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(JAVA_LONG);
            call.accept(out);
            return out.get(JAVA_LONG, 0);
        }
    }

    static int code(Consumer<MemorySegment> call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(JAVA_INT);
            call.accept(out);
            return out.get(JAVA_INT, 0);
        }
    }
}
