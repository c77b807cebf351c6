package org.howdah.ml.learner.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula.Row;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Explained;
import org.howdah.ml.learner.Task;

/**
 * A linear function of the features for each target. A row with a missing value is predicted NaN.
 */
public final class LinearRegressionModel implements Explained {
    public static final String FORMAT = "linear-regression";

    private final LinearFunction function;

    LinearRegressionModel(LinearFunction function) {
        this.function = function;
    }

    /** The model of one array of weights and one intercept for each target. */
    public static LinearRegressionModel of(double[][] weights, double[] intercepts) {
        return new LinearRegressionModel(LinearFunction.of(weights, intercepts));
    }

    /** Reads what {@link #write} has written. */
    public static LinearRegressionModel read(DataInput in) throws IOException {
        return new LinearRegressionModel(LinearFunction.read(in));
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public int features() {
        return function.features();
    }

    @Override
    public int outputs() {
        return function.outputs();
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        int outputs = outputs();
        for (int row = 0; row < count; row++) {
            for (int output = 0; output < outputs; output++) {
                predictions[at + row * outputs + output] =
                        function.value(output, rows, start + row * features());
            }
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
        return Optional.of(Computation.of(function.formula(new Row(features()))));
    }

    @Override
    public long bytes() {
        return function.bytes();
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        function.write(out);
    }
}
