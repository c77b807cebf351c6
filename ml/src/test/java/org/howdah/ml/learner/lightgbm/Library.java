package org.howdah.ml.learner.lightgbm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.howdah.host.foreign.ForeignFunction;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.foreign.ForeignRows;

/** Predictions by LightGBM's own library, from the file in a model. */
final class Library {
    private static final int FLOAT32 = 0;
    private static final int ROW_MAJOR = 1;
    private static final int TRANSFORMED = 0;
    private static final int CONTRIBUTIONS = 3;

    private static final MethodHandle LAST_ERROR =
            ForeignFunction.findLastError(NativeLibrary.SYMBOLS, "LGBM_GetLastError");
    private static final MethodHandle LOAD =
            ForeignFunction.find(
                    NativeLibrary.SYMBOLS,
                    "LGBM_BoosterLoadModelFromString",
                    ADDRESS,
                    ADDRESS,
                    ADDRESS);
    private static final MethodHandle PREDICT =
            ForeignFunction.find(
                    NativeLibrary.SYMBOLS,
                    "LGBM_BoosterPredictForMat",
                    ADDRESS,
                    ADDRESS,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS);

    private Library() {}

    static double[] predict(Model model, Matrix rows, int valuesPerRow) {
        return predict(model, rows, TRANSFORMED, valuesPerRow);
    }

    static double[] contributions(Model model, Matrix rows, int groups) {
        return predict(model, rows, CONTRIBUTIONS, groups * (rows.columns() + 1));
    }

    private static double[] predict(Model model, Matrix rows, int type, int valuesPerRow) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            MemorySegment length = arena.allocate(JAVA_LONG);
            ForeignFunction.call(LOAD, LAST_ERROR, arena.allocateFrom(text(model)), length, out);
            MemorySegment booster = out.get(ADDRESS, 0);
            MemorySegment values =
                    arena.allocate(JAVA_FLOAT, Math.multiplyFull(rows.rows(), rows.columns()));
            ForeignRows.copy(rows, 0, rows.rows(), values);
            MemorySegment results =
                    arena.allocate(JAVA_DOUBLE, Math.multiplyFull(rows.rows(), valuesPerRow));
            ForeignFunction.call(
                    PREDICT,
                    LAST_ERROR,
                    booster,
                    values,
                    FLOAT32,
                    rows.rows(),
                    rows.columns(),
                    ROW_MAJOR,
                    type,
                    0,
                    -1,
                    arena.allocateFrom("verbosity=-1 num_threads=1"),
                    length,
                    results);
            NativeFunction.LGBM_BoosterFree.call(booster);
            return results.toArray(JAVA_DOUBLE);
        }
    }

    /** The artefact ends with the library's own file, behind its length. */
    static String text(Model model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            model.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int labels =
                model instanceof Classifier classifier ? 4 + 8 * classifier.labels().count() : 0;
        byte[] all = bytes.toByteArray();
        return new String(Arrays.copyOfRange(all, labels + 5, all.length), StandardCharsets.UTF_8);
    }
}
