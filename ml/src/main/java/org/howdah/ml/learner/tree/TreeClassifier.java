package org.howdah.ml.learner.tree;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Vectors;

/**
 * Trees that predict labels: by the mean of the probabilities in their leaves, or by a link from
 * sums of their leaves. Missing values are known to them.
 */
public final class TreeClassifier implements Classifier, TreeModel {
    public static final String FORMAT = "tree-classifier";
    private static final int ROWS_AT_ONCE = 64;

    private final ClassLabels labels;
    private final TreeLink link;
    private final double divisor;
    private final TreeEnsemble trees;

    /**
     * @param divisor what sums of leaves are divided by
     */
    public TreeClassifier(ClassLabels labels, TreeLink link, double divisor, TreeEnsemble trees) {
        if (trees.outputs() != link.sums(labels.count()) || !(divisor > 0)) {
            throw new IllegalArgumentException(
                    "%d sums for %d labels, divided by %s"
                            .formatted(trees.outputs(), labels.count(), divisor));
        }
        this.labels = labels;
        this.link = link;
        this.divisor = divisor;
        this.trees = trees;
    }

    /** Reads what {@link #write} has written. */
    public static TreeClassifier read(DataInput in) throws IOException {
        ClassLabels labels = ClassLabels.read(in);
        TreeLink link = TreeLink.valueOf(in.readUTF());
        return new TreeClassifier(labels, link, in.readDouble(), TreeEnsemble.read(in));
    }

    @Override
    public ClassLabels labels() {
        return labels;
    }

    @Override
    public TreeEnsemble trees() {
        return trees;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        int outputs = trees.outputs();
        double[] sums = new double[Math.min(count, ROWS_AT_ONCE) * outputs];
        for (int first = 0; first < count; first += ROWS_AT_ONCE) {
            int some = Math.min(ROWS_AT_ONCE, count - first);
            trees.sum(rows, start + first * features(), some, sums, 0);
            for (int row = 0; row < some; row++) {
                predictions[at + first + row] = labels.label(code(sums, row * outputs));
            }
        }
    }

    private int code(double[] sums, int at) {
        if (trees.outputs() == 1) {
            return sums[at] > 0 ? 1 : 0;
        }
        return Vectors.greatest(sums, at, labels.count());
    }

    @Override
    public void probabilities(float[] rows, int start, int count, double[] probabilities, int at) {
        int sums = trees.outputs();
        int width = labels.count();
        trees.sum(rows, start, count, probabilities, at);
        for (int row = count - 1; row >= 0; row--) {
            for (int i = sums - 1; i >= 0; i--) {
                probabilities[at + row * width + i] = probabilities[at + row * sums + i] / divisor;
            }
            link.apply(probabilities, at + row * width, width);
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
        Formula sums = trees.formula();
        Formula means = Formulas.affine(sums, 1 / divisor, 0);
        return Optional.of(Computation.of(Formulas.code(sums), link.formula(means)));
    }

    @Override
    public long bytes() {
        return trees.bytes() + (long) Double.BYTES * labels.count();
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        labels.write(out);
        out.writeUTF(link.name());
        out.writeDouble(divisor);
        trees.write(out);
    }
}
