package org.howdah.ml.learner.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Inputs;

/** Several linear functions of a row: weights times values plus intercept, in double. Immutable. */
final class LinearFunction {
    private final int features;
    private final double[] weights;
    private final double[] intercepts;

    private LinearFunction(int features, double[] weights, double[] intercepts) {
        this.features = features;
        this.weights = weights;
        this.intercepts = intercepts;
    }

    /** The function of one array of weights for each intercept. */
    static LinearFunction of(double[][] weights, double[] intercepts) {
        double[] flat = Arrays.stream(weights).flatMapToDouble(Arrays::stream).toArray();
        return new LinearFunction(weights[0].length, flat, intercepts.clone());
    }

    int features() {
        return features;
    }

    int outputs() {
        return intercepts.length;
    }

    /** The value of one output for the row that begins at {@code rows[start]}. */
    double value(int output, float[] rows, int start) {
        int line = output * features;
        double even = 0;
        double odd = 0;
        int column = 0;
        for (; column + 1 < features; column += 2) {
            even += weights[line + column] * rows[start + column];
            odd += weights[line + column + 1] * rows[start + column + 1];
        }
        if (column < features) {
            even += weights[line + column] * rows[start + column];
        }
        return even + odd + intercepts[output];
    }

    /** Weights times values, and the intercept, of each output. */
    void contributions(float[] rows, int start, double[] contributions) {
        int at = 0;
        for (int output = 0; output < outputs(); output++) {
            for (int column = 0; column < features; column++) {
                contributions[at++] = weights[output * features + column] * rows[start + column];
            }
            contributions[at++] = intercepts[output];
        }
    }

    Coefficients coefficients() {
        double[][] byOutput = new double[outputs()][];
        for (int output = 0; output < byOutput.length; output++) {
            byOutput[output] =
                    Arrays.copyOfRange(weights, output * features, (output + 1) * features);
        }
        return new Coefficients(byOutput, intercepts.clone());
    }

    Formula formula(Formula.Row row) {
        Coefficients numbers = coefficients();
        return new Formula.Linear(row, numbers.weights(), numbers.intercepts());
    }

    long bytes() {
        return 64L + Double.BYTES * ((long) weights.length + intercepts.length);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(features);
        out.writeInt(intercepts.length);
        for (double weight : weights) {
            out.writeDouble(weight);
        }
        for (double intercept : intercepts) {
            out.writeDouble(intercept);
        }
    }

    static LinearFunction read(DataInput in) throws IOException {
        int features = in.readInt();
        int outputs = in.readInt();
        if (features < 1 || outputs < 1) {
            throw new IOException("%d features, %d outputs".formatted(features, outputs));
        }
        double[] weights = Inputs.doubles(in, Math.multiplyExact(features, outputs));
        return new LinearFunction(features, weights, Inputs.doubles(in, outputs));
    }
}
