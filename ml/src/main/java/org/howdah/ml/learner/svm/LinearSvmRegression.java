package org.howdah.ml.learner.svm;

import static org.howdah.ml.learner.svm.LinearParameters.C;

import java.util.Arrays;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.linear.LinearRegressionModel;

/** A linear function near most targets, with the hyperparameters of {@code LinearSVR}. */
final class LinearSvmRegression implements Learner {
    private static final Parameter<Double> EPSILON =
            Parameter.real("epsilon", 0, Range.NOT_NEGATIVE);
    private static final Parameter<String> LOSS =
            Parameter.choice("loss", "epsilon_insensitive", "squared_epsilon_insensitive");

    private static final Schema SCHEMA =
            new Schema(
                    "linear_svm",
                    EPSILON,
                    LinearParameters.TOL,
                    C,
                    LOSS,
                    CommonParameters.FIT_INTERCEPT,
                    LinearParameters.INTERCEPT_SCALING,
                    LinearParameters.DUAL,
                    CommonParameters.RANDOM_STATE,
                    LinearParameters.MAX_ITER,
                    LinearParameters.VERBOSE);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        String loss = parameters.get(LOSS);
        boolean squared = loss.startsWith("squared");
        LinearParameters.requireDual(loss, squared, parameters);
        FiniteTargets.require(data.target());
        Samples samples = Samples.of(data.features(), progress);
        Augmented rows = LinearParameters.augmented(samples, parameters);
        double[] cost = new double[data.rows()];
        Arrays.fill(cost, parameters.get(C));
        LinearProblem problem =
                new LinearProblem(
                        rows, data.target(), cost, LinearLoss.TUBE, parameters.get(EPSILON));
        LinearProblem.Solution solution =
                LinearParameters.solve(problem, squared, parameters, progress);
        double[][] weights = {Arrays.copyOf(solution.weights(), samples.columns())};
        double[] intercepts = {LinearParameters.intercept(solution, rows)};
        return new Fit(
                LinearRegressionModel.of(weights, intercepts),
                LinearParameters.warnings(solution.converged(), parameters));
    }
}
