package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Arrays of zero-terminated strings in native memory. */
final class OrtStrings {
    private OrtStrings() {}

    static MemorySegment array(Arena arena, String... strings) {
        return array(arena, List.of(strings));
    }

    static MemorySegment array(Arena arena, List<String> strings) {
        MemorySegment array = arena.allocate(ADDRESS, Math.max(1, strings.size()));
        for (int i = 0; i < strings.size(); i++) {
            array.setAtIndex(ADDRESS, i, arena.allocateFrom(strings.get(i)));
        }
        return array;
    }
}
