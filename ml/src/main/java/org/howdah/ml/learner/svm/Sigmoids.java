package org.howdah.ml.learner.svm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Function;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.Softmax;

/**
 * How decisions become probabilities of the first label of each pair.
 *
 * @param slopes one for each pair; none if there are no probabilities
 * @param shifts likewise
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Sigmoids(double[] slopes, double[] shifts) {
    private static final double LEAST = 1e-7;

    static final Sigmoids NONE = new Sigmoids(new double[0], new double[0]);

    static Sigmoids of(List<PlattScaling.Sigmoid> sigmoids) {
        return new Sigmoids(
                sigmoids.stream().mapToDouble(PlattScaling.Sigmoid::slope).toArray(),
                sigmoids.stream().mapToDouble(PlattScaling.Sigmoid::shift).toArray());
    }

    int count() {
        return slopes.length;
    }

    /** Replaces each decision by a probability, never quite 0 or 1. */
    void apply(double[] decisions) {
        for (int pair = 0; pair < decisions.length; pair++) {
            double probability = Softmax.sigmoid(-(slopes[pair] * decisions[pair] + shifts[pair]));
            decisions[pair] = Math.clamp(probability, LEAST, 1 - LEAST);
        }
    }

    /** The same as {@link #apply}, as a formula. */
    Formula formula(Formula decisions) {
        Formula logOdds = new Formula.Scaled(decisions, negated(slopes), negated(shifts));
        return new Formula.Clipped(new Formula.Each(Function.SIGMOID, logOdds), LEAST, 1 - LEAST);
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    long bytes() {
        return 2L * Double.BYTES * slopes.length;
    }

    void write(DataOutput out) throws IOException {
        for (int pair = 0; pair < slopes.length; pair++) {
            out.writeDouble(slopes[pair]);
        }
        for (int pair = 0; pair < shifts.length; pair++) {
            out.writeDouble(shifts[pair]);
        }
    }

    static Sigmoids read(DataInput in, int count) throws IOException {
        return new Sigmoids(Inputs.doubles(in, count), Inputs.doubles(in, count));
    }
}
