package org.howdah.ml.learner.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Explained;

/**
 * Linear functions of the features: one whose sign tells which of two labels a row has, or one for
 * each label, of which the greatest tells. For a row with a missing value prediction and
 * probabilities are NaN.
 */
public final class LinearClassifier implements Classifier, Explained {
    public static final String FORMAT = "linear-classifier";

    private final ClassLabels labels;
    private final LinearFunction function;
    private final Link link;

    LinearClassifier(ClassLabels labels, LinearFunction function, Link link) {
        this.labels = labels;
        this.function = function;
        this.link = link;
    }

    /**
     * The model of those functions.
     *
     * @param weights one array for each intercept: one for two labels, else one for each label
     */
    public static LinearClassifier of(
            ClassLabels labels, double[][] weights, double[] intercepts, Link link) {
        return new LinearClassifier(labels, LinearFunction.of(weights, intercepts), link);
    }

    /** Reads what {@link #write} has written. */
    public static LinearClassifier read(DataInput in) throws IOException {
        ClassLabels labels = ClassLabels.read(in);
        Link link = Link.valueOf(in.readUTF());
        LinearFunction function = LinearFunction.read(in);
        if (function.outputs() != link.functions(labels.count())) {
            throw new IOException(
                    "%d functions for %d labels".formatted(function.outputs(), labels.count()));
        }
        return new LinearClassifier(labels, function, link);
    }

    @Override
    public ClassLabels labels() {
        return labels;
    }

    Link link() {
        return link;
    }

    @Override
    public int features() {
        return function.features();
    }

    @Override
    public boolean probabilistic() {
        return link != Link.NONE;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        for (int row = 0; row < count; row++) {
            predictions[at + row] = label(rows, start + row * features());
        }
    }

    private double label(float[] rows, int start) {
        double best = function.value(0, rows, start);
        if (Double.isNaN(best)) {
            return Double.NaN;
        }
        if (function.outputs() == 1) {
            return labels.label(best > 0 ? 1 : 0);
        }
        int code = 0;
        for (int other = 1; other < function.outputs(); other++) {
            double value = function.value(other, rows, start);
            if (value > best) {
                best = value;
                code = other;
            }
        }
        return labels.label(code);
    }

    @Override
    public void probabilities(float[] rows, int start, int count, double[] probabilities, int at) {
        for (int row = 0; row < count; row++) {
            int target = at + row * labels.count();
            for (int output = 0; output < function.outputs(); output++) {
                probabilities[target + output] =
                        function.value(output, rows, start + row * features());
            }
            link.probabilities(probabilities, target, labels.count());
        }
    }

    @Override
    public Optional<Coefficients> coefficients() {
        return Optional.of(function.coefficients());
    }

    @Override
    public int explainedOutputs() {
        return function.outputs();
    }

    @Override
    public void contributions(float[] rows, int start, double[] contributions) {
        function.contributions(rows, start, contributions);
    }

    @Override
    public Optional<Computation> computation() {
        Formula scores = function.formula(new Formula.Row(features()));
        return Optional.of(new Computation(Formulas.code(scores), link.formula(scores)));
    }

    @Override
    public long bytes() {
        return function.bytes() + (long) Double.BYTES * labels.count();
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        labels.write(out);
        out.writeUTF(link.name());
        function.write(out);
    }
}
