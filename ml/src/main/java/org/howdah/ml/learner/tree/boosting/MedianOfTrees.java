package org.howdah.ml.learner.tree.boosting;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Important;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.tree.TreeEnsemble;

/** Trees whose weighted median is predicted. Missing values are known to them. */
final class MedianOfTrees implements Important {
    static final String FORMAT = "tree-median";

    private final TreeEnsemble trees;
    private final double[] weights;
    private final double half;

    /**
     * @param trees each of them an output
     */
    MedianOfTrees(TreeEnsemble trees, double[] weights) {
        this.trees = trees;
        this.weights = weights.clone();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.half = sum / 2;
        if (trees.outputs() != weights.length || !(sum >= 0)) {
            throw new IllegalArgumentException(
                    "%d weights of %d trees".formatted(weights.length, trees.outputs()));
        }
    }

    /** Reads what {@link #write} has written. */
    static MedianOfTrees read(DataInput in) throws IOException {
        double[] weights = Inputs.doubles(in, in.readInt());
        return new MedianOfTrees(TreeEnsemble.read(in), weights);
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public int features() {
        return trees.features();
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        double[] values = new double[weights.length];
        double[] sorted = new double[weights.length];
        for (int row = 0; row < count; row++) {
            trees.sum(rows, start + row * features(), 1, values, 0);
            predictions[at + row] = median(values, sorted);
        }
    }

    /** The lowest value with half of the weight up to it; values and their weights are sorted. */
    private double median(double[] values, double[] sorted) {
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            double weight = weights[i];
            int place = i;
            for (; place > 0 && values[place - 1] > value; place--) {
                values[place] = values[place - 1];
                sorted[place] = sorted[place - 1];
            }
            values[place] = value;
            sorted[place] = weight;
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += sorted[i];
            if (sum >= half) {
                return values[i];
            }
        }
        return values[values.length - 1];
    }

    @Override
    public double[] importances() {
        return trees.importances();
    }

    @Override
    public Optional<Computation> computation() {
        return Optional.of(
                Computation.of(new Formula.WeightedMedian(trees.formula(), weights.clone())));
    }

    @Override
    public long bytes() {
        return trees.bytes() + (long) Double.BYTES * weights.length;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(weights.length);
        for (double weight : weights) {
            out.writeDouble(weight);
        }
        trees.write(out);
    }
}
