package org.howdah.ml.learner.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Task;

/**
 * For each target the sum of the training rows' similarities times their weights, scaled and
 * shifted. A row with a missing value is predicted NaN.
 */
final class KernelRegressionModel implements Model {
    static final String FORMAT = "kernel-regression";

    private final KernelRows rows;
    private final double[][] weights;
    private final double[] scales;
    private final double[] offsets;

    /**
     * @param weights an array of as many as rows for each target
     * @param scales what the sums are multiplied by
     * @param offsets what is added then
     */
    KernelRegressionModel(KernelRows rows, double[][] weights, double[] scales, double[] offsets) {
        this.rows = rows;
        this.weights = weights;
        this.scales = scales;
        this.offsets = offsets;
    }

    /** One whose sums are the predictions. */
    KernelRegressionModel(KernelRows rows, double[][] weights) {
        this(rows, weights, ones(weights.length), new double[weights.length]);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    static KernelRegressionModel read(DataInput in) throws IOException {
        KernelRows rows = KernelRows.read(in);
        double[] scales = Inputs.doubles(in, in.readInt());
        if (scales.length == 0) {
            throw new IOException("no targets");
        }
        double[] offsets = Inputs.doubles(in, scales.length);
        double[][] weights = new double[scales.length][];
        for (int target = 0; target < weights.length; target++) {
            weights[target] = Inputs.doubles(in, rows.count());
        }
        return new KernelRegressionModel(rows, weights, scales, offsets);
    }

    /** The weights of the rows for one target: scikit-learn's {@code dual_coef_}. */
    double[] weights(int target) {
        return weights[target].clone();
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public int features() {
        return rows.columns();
    }

    @Override
    public int outputs() {
        return weights.length;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        for (int row = 0; row < count; row++) {
            predict(rows, start + row * features(), predictions, at + row * outputs());
        }
    }

    private void predict(float[] query, int start, double[] predictions, int at) {
        Arrays.fill(predictions, at, at + weights.length, 0);
        for (int row = 0; row < rows.count(); row++) {
            double similarity = rows.similarity(row, query, start);
            for (int target = 0; target < weights.length; target++) {
                predictions[at + target] += weights[target][row] * similarity;
            }
        }
        for (int target = 0; target < weights.length; target++) {
            predictions[at + target] = predictions[at + target] * scales[target] + offsets[target];
        }
    }

    @Override
    public Optional<Computation> computation() {
        double[][] scaled = new double[weights.length][];
        for (int target = 0; target < scaled.length; target++) {
            double scale = scales[target];
            scaled[target] = Arrays.stream(weights[target]).map(w -> w * scale).toArray();
        }
        return rows.formula()
                .map(all -> Computation.of(new Formula.Linear(all, scaled, offsets.clone())));
    }

    @Override
    public long bytes() {
        return rows.bytes() + Double.BYTES * (rows.count() + 2L) * weights.length;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        rows.write(out);
        out.writeInt(weights.length);
        for (double[] values : new double[][] {scales, offsets}) {
            write(values, out);
        }
        for (double[] values : weights) {
            write(values, out);
        }
    }

    private static void write(double[] values, DataOutput out) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }
}
