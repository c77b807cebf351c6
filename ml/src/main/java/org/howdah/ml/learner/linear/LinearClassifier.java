package org.howdah.ml.learner.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Coefficients;

/**
 * Linear functions of the features whose sigmoid (two labels) or softmax (more) are the labels'
 * probabilities. For a row with a missing value prediction and probabilities are NaN.
 */
public final class LogisticModel implements Classifier {
    public static final String FORMAT = "logistic";

    private final ClassLabels labels;
    private final LinearFunction function;
    private final Link link;

    LogisticModel(ClassLabels labels, LinearFunction function) {
        this.labels = labels;
        this.function = function;
        this.link = function.outputs() == 1 ? Link.SIGMOID : Link.SOFTMAX;
    }

    /** Reads what {@link #write} has written. */
    public static LogisticModel read(DataInput in) throws IOException {
        ClassLabels labels = ClassLabels.read(in);
        LinearFunction function = LinearFunction.read(in);
        if (function.outputs() != labels.count()
                && (function.outputs() != 1 || labels.count() != 2)) {
            throw new IOException(
                    "%d functions for %d labels".formatted(function.outputs(), labels.count()));
        }
        return new LogisticModel(labels, function);
    }

    @Override
    public ClassLabels labels() {
        return labels;
    }

    @Override
    public int features() {
        return function.features();
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
        function.write(out);
    }
}
