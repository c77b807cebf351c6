package org.howdah.ml.learner.lightgbm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** A booster inside LightGBM's library. Not thread-safe; close it, before its data sets. */
@SuppressWarnings("restricted") // calling native code is what this is for
final class NativeBooster implements AutoCloseable {
    /** What the library counts as a feature's importance; its own standard. */
    private static final int SPLITS = 0;

    private static final long LONGEST_NAME = 64;

    /** Which rows metrics are of: those trained on. */
    static final int TRAINING = 0;

    /** Those watched. */
    static final int WATCHED = 1;

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

    /** The metrics' names: those asked for, else the objective's own. */
    List<String> metrics() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count = arena.allocate(JAVA_INT);
            NativeFunction.LGBM_BoosterGetEvalCounts.call(handle, count);
            int metrics = count.get(JAVA_INT, 0);
            MemorySegment names = arena.allocate(ADDRESS, Math.max(1, metrics));
            for (int i = 0; i < metrics; i++) {
                names.setAtIndex(ADDRESS, i, arena.allocate(LONGEST_NAME));
            }
            NativeFunction.LGBM_BoosterGetEvalNames.call(
                    handle, metrics, count, LONGEST_NAME, arena.allocate(JAVA_LONG), names);
            List<String> read = new ArrayList<>();
            for (int i = 0; i < metrics; i++) {
                read.add(names.getAtIndex(ADDRESS, i).reinterpret(LONGEST_NAME).getString(0));
            }
            return read;
        }
    }

    /**
     * The metrics' values, in the order of {@link #metrics}.
     *
     * @param rows {@link #TRAINING} or {@link #WATCHED}
     */
    double[] evaluate(int rows, int metrics) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment values = arena.allocate(JAVA_DOUBLE, Math.max(1, metrics));
            NativeFunction.LGBM_BoosterGetEval.call(handle, rows, arena.allocate(JAVA_INT), values);
            return values.asSlice(0, (long) metrics * Double.BYTES).toArray(JAVA_DOUBLE);
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
