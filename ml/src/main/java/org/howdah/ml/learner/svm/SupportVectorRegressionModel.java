package org.howdah.ml.learner.svm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Task;

/** A weighted sum of kernels; NaN for a row with a missing value. */
final class SupportVectorRegressionModel implements Model {
    static final String FORMAT = "support-vector-regression";

    private final SupportVectors vectors;
    private final double[] coefficients;
    private final double offset;

    /**
     * @param coefficients one for each vector
     */
    SupportVectorRegressionModel(SupportVectors vectors, double[] coefficients, double offset) {
        this.vectors = vectors;
        this.coefficients = coefficients;
        this.offset = offset;
    }

    static SupportVectorRegressionModel read(DataInput in) throws IOException {
        SupportVectors vectors = SupportVectors.read(in);
        return new SupportVectorRegressionModel(
                vectors, Inputs.doubles(in, vectors.count()), in.readDouble());
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public int features() {
        return vectors.features();
    }

    /** One for each support vector, in the order of training rows. */
    double[] dualCoefficients() {
        return coefficients.clone();
    }

    double intercept() {
        return -offset;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        for (int row = 0; row < count; row++) {
            predictions[at + row] = value(rows, start + row * features());
        }
    }

    private double value(float[] row, int start) {
        double square = vectors.square(row, start);
        if (!Double.isFinite(square)) {
            return Double.NaN;
        }
        double sum = 0;
        for (int vector = 0; vector < coefficients.length; vector++) {
            sum += coefficients[vector] * vectors.kernel(vector, row, start, square);
        }
        return sum - offset;
    }

    @Override
    public Optional<Computation> computation() {
        return Optional.of(
                Computation.of(
                        new Formula.Linear(
                                vectors.formula(),
                                new double[][] {coefficients.clone()},
                                new double[] {-offset})));
    }

    @Override
    public long bytes() {
        return vectors.bytes() + (long) Double.BYTES * coefficients.length;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        vectors.write(out);
        for (double coefficient : coefficients) {
            out.writeDouble(coefficient);
        }
        out.writeDouble(offset);
    }
}
