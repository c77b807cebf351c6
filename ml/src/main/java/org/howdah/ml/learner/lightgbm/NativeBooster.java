package org.howdah.ml.learner.lightgbm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A booster inside LightGBM's library. Not thread-safe; close it, before its data sets. */
final class NativeBooster implements AutoCloseable {
    /** What the library counts as a feature's importance; its own standard. */
    private static final int SPLITS = 0;

    private final MemorySegment handle;

    private NativeBooster(MemorySegment handle) {
        this.handle = handle;
    }

    /** An untrained booster. */
    static NativeBooster create(NativeDataset train, String parameters) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            NativeFunction.LGBM_BoosterCreate.call(
                    train.handle(), arena.allocateFrom(parameters), out);
            return new NativeBooster(out.get(ADDRESS, 0));
        }
    }

    /** Adds a round. */
    void update() {
        try (Arena arena = Arena.ofConfined()) {
            NativeFunction.LGBM_BoosterUpdateOneIter.call(handle, arena.allocate(JAVA_INT));
        }
    }

    /** Watches the fit on those rows too. */
    void watch(NativeDataset validation) {
        NativeFunction.LGBM_BoosterAddValidData.call(handle, validation.handle());
    }

    /** The objective's own metric on the rows that are watched: less is better. */
    double evaluate() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(JAVA_INT);
            NativeFunction.LGBM_BoosterGetEvalCounts.call(handle, count);
            MemorySegment metrics = arena.allocate(JAVA_DOUBLE, count.get(JAVA_INT, 0));
            NativeFunction.LGBM_BoosterGetEval.call(handle, 1, count, metrics);
            return metrics.get(JAVA_DOUBLE, 0);
        }
    }

    /** The model of the first rounds, as LightGBM's text. */
    String toText(int rounds) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(JAVA_LONG);
            save(rounds, arena.allocate(1), length);
            MemorySegment text = arena.allocate(length.get(JAVA_LONG, 0));
            save(rounds, text, length);
            return text.getString(0);
        }
    }

    private void save(int rounds, MemorySegment buffer, MemorySegment length) {
        NativeFunction.LGBM_BoosterSaveModelToString.call(
                handle, 0, rounds, SPLITS, buffer.byteSize(), length, buffer);
    }

    @Override
    public void close() {
        NativeFunction.LGBM_BoosterFree.call(handle);
    }
}
