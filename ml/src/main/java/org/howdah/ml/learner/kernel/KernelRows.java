package org.howdah.ml.learner.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.FlatRows;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.InvalidFeature;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;
import org.howdah.ml.learner.kernel.covariance.Pair;

/** The training rows that a model keeps, and the kernel by which it compares others with them. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record KernelRows(Similarity kernel, float[] values, int columns) {
    private static final int LINES_OF_A_PART = 64;
    private static final int PAIRS_BETWEEN_CHECKS = 1024;

    /**
     * A copy of those rows.
     *
     * @throws InvalidTrainingData if a value is missing or infinite, or the kernel can't take it
     */
    static KernelRows of(Similarity kernel, Matrix rows, Progress progress) {
        progress.check();
        float[] values = FlatRows.of(rows, "kernel methods", progress);
        if (kernel.wantsCounts()) {
            refuseNegative(values, rows.columns());
        }
        return new KernelRows(kernel, values, rows.columns());
    }

    private static void refuseNegative(float[] values, int columns) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                throw new InvalidFeature(
                        i % columns,
                        "is %s in some row, but a chi-squared kernel takes no negative values"
                                .formatted(values[i]),
                        "Take another kernel, such as \"rbf\".");
            }
        }
    }

    /** The same rows compared otherwise. */
    KernelRows with(Similarity other) {
        return new KernelRows(other, values, columns);
    }

    /** Those of the rows, in that order. */
    KernelRows select(int... numbers) {
        float[] some = new float[numbers.length * columns];
        for (int i = 0; i < numbers.length; i++) {
            System.arraycopy(values, numbers[i] * columns, some, i * columns, columns);
        }
        return new KernelRows(kernel, some, columns);
    }

    Pair pair(int row, int other) {
        return new Pair(values, row * columns, values, other * columns, columns, row == other);
    }

    int count() {
        return values.length / columns;
    }

    /** The similarity of the row of that number to another one. */
    double similarity(int row, float[] other, int at) {
        return kernel.of(values, row * columns, other, at, columns);
    }

    /** The similarities of another row, as a formula, where the kernel has one. */
    Optional<Formula> formula() {
        return kernel.formula()
                .map(
                        one ->
                                new Formula.Similarities(
                                        new Formula.Row(columns), one, values.clone()));
    }

    /** The similarities of all pairs. */
    LowerTriangle similarities(Progress progress) {
        LowerTriangle matrix = LowerTriangle.zeros(count());
        int parts = (count() + LINES_OF_A_PART - 1) / LINES_OF_A_PART;
        Workers.each(
                parts,
                progress,
                part -> {
                    int end = Math.min(count(), (part + 1) * LINES_OF_A_PART);
                    for (int row = part * LINES_OF_A_PART; row < end; row++) {
                        fill(matrix.row(row), row, progress);
                    }
                });
        return matrix;
    }

    private void fill(double[] line, int row, Progress progress) {
        for (int other = 0; other <= row; other++) {
            if (other % PAIRS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            line[other] =
                    other == row
                            ? kernel.own(values, row * columns, columns)
                            : similarity(other, values, row * columns);
            if (!Double.isFinite(line[other])) {
                throw new InvalidTrainingData(
                        "the kernel's value for two training rows is %s".formatted(line[other]),
                        "Scale the features, or take another kernel.");
            }
        }
    }

    long bytes() {
        return 64L + Float.BYTES * (long) values.length;
    }

    void write(DataOutput out) throws IOException {
        kernel.write(out);
        out.writeInt(columns);
        out.writeInt(count());
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    static KernelRows read(DataInput in) throws IOException {
        Similarity kernel = Similarity.read(in);
        int columns = in.readInt();
        int count = in.readInt();
        if (columns < 1 || count < 1 || (long) columns * count > Integer.MAX_VALUE - 8) {
            throw new IOException("%d rows of %d columns".formatted(count, columns));
        }
        return new KernelRows(kernel, Inputs.finiteFloats(in, columns * count), columns);
    }
}
