package org.howdah.ml.learner.tree;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.formula.Function;
import org.howdah.ml.learner.Task;

/**
 * Trees that predict numbers by sums or means of their leaves, or exponentials of such sums.
 * Missing values are known to them.
 */
public final class TreeRegression implements TreeModel {
    public static final String FORMAT = "tree-regression";

    private final boolean exponential;
    private final double divisor;
    private final TreeEnsemble trees;

    /**
     * @param exponential whether predictions are exponentials
     * @param divisor what sums of leaves are divided by
     */
    public TreeRegression(boolean exponential, double divisor, TreeEnsemble trees) {
        if (!(divisor > 0)) {
            throw new IllegalArgumentException("sums are divided by " + divisor);
        }
        this.exponential = exponential;
        this.divisor = divisor;
        this.trees = trees;
    }

    /** Reads what {@link #write} has written. */
    public static TreeRegression read(DataInput in) throws IOException {
        boolean exponential = in.readBoolean();
        return new TreeRegression(exponential, in.readDouble(), TreeEnsemble.read(in));
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public int outputs() {
        return trees.outputs();
    }

    @Override
    public TreeEnsemble trees() {
        return trees;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        trees.sum(rows, start, count, predictions, at);
        for (int i = at; i < at + count * outputs(); i++) {
            double mean = predictions[i] / divisor;
            predictions[i] = exponential ? Math.exp(mean) : mean;
        }
    }

    @Override
    public void contributions(float[] rows, int start, double[] contributions) {
        trees.contributions(rows, start, contributions);
        for (int i = 0; i < trees.outputs() * (features() + 1); i++) {
            contributions[i] /= divisor;
        }
    }

    @Override
    public Optional<Computation> computation() {
        Formula means = Formulas.affine(trees.formula(), 1 / divisor, 0);
        return Optional.of(
                Computation.of(
                        exponential ? new Formula.Each(Function.EXPONENTIAL, means) : means));
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(exponential);
        out.writeDouble(divisor);
        trees.write(out);
    }
}
