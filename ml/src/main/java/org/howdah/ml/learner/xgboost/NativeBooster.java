package org.howdah.ml.learner.xgboost;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A booster inside XGBoost's library. Not thread-safe; close it. */
@SuppressWarnings("restricted") // calling native code is what this is for
final class NativeBooster implements AutoCloseable {
    private final MemorySegment handle;

    private NativeBooster(MemorySegment handle) {
        this.handle = handle;
    }

    /** An untrained booster that will see those matrices. */
    static NativeBooster create(Map<String, String> parameters, List<NativeMatrix> matrices) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handles = handles(arena, matrices);
            MemorySegment out = arena.allocate(ADDRESS);
            NativeFunction.XGBoosterCreate.call(handles, (long) matrices.size(), out);
            NativeBooster booster = new NativeBooster(out.get(ADDRESS, 0));
            try {
                parameters.forEach(booster::set);
                return booster;
            } catch (RuntimeException | Error e) {
                booster.close();
                throw e;
            }
        }
    }

    private static MemorySegment handles(Arena arena, List<NativeMatrix> matrices) {
        MemorySegment handles = arena.allocate(ADDRESS, Math.max(1, matrices.size()));
        for (int i = 0; i < matrices.size(); i++) {
            handles.setAtIndex(ADDRESS, i, matrices.get(i).handle());
        }
        return handles;
    }

    /** Sets a parameter; {@code eval_metric} adds one. */
    void set(String name, String value) {
        try (Arena arena = Arena.ofConfined()) {
            NativeFunction.XGBoosterSetParam.call(
                    handle, arena.allocateFrom(name), arena.allocateFrom(value));
        }
    }

    /** Adds a round. */
    void update(int round, NativeMatrix train) {
        NativeFunction.XGBoosterUpdateOneIter.call(handle, round, train.handle());
    }

    /** The evaluation metrics on those rows, in order, by names such as {@code validation-rmse}. */
    Map<String, Double> evaluate(int round, NativeMatrix rows, String called) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment names = arena.allocateFrom(ADDRESS, arena.allocateFrom(called));
            MemorySegment out = arena.allocate(ADDRESS);
            NativeFunction.XGBoosterEvalOneIter.call(
                    handle, round, handles(arena, List.of(rows)), names, 1L, out);
            String line = out.get(ADDRESS, 0).reinterpret(Long.MAX_VALUE).getString(0);
            Map<String, Double> metrics = new LinkedHashMap<>();
            for (String metric : line.substring(line.indexOf('\t') + 1).split("\t", -1)) {
                int colon = metric.lastIndexOf(':');
                metrics.put(
                        metric.substring(0, colon),
                        Double.parseDouble(metric.substring(colon + 1)));
            }
            return metrics;
        }
    }

    /** A booster of the first rounds alone. */
    NativeBooster firstRounds(int rounds) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            NativeFunction.XGBoosterSlice.call(handle, 0, rounds, 1, out);
            return new NativeBooster(out.get(ADDRESS, 0));
        }
    }

    /** The model in universal binary JSON. */
    byte[] toBytes() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(JAVA_LONG);
            MemorySegment out = arena.allocate(ADDRESS);
            NativeFunction.XGBoosterSaveModelToBuffer.call(
                    handle, arena.allocateFrom("{\"format\":\"ubj\"}"), length, out);
            return out.get(ADDRESS, 0).reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        }
    }

    @Override
    public void close() {
        NativeFunction.XGBoosterFree.call(handle);
    }
}
