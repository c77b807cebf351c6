package org.howdah.ml.learner.svm;

import static org.howdah.ml.learner.svm.LinearParameters.C;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.LabelWeights;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Vectors;
import org.howdah.ml.learner.Workers;
import org.howdah.ml.learner.linear.LinearClassifier;
import org.howdah.ml.learner.linear.Link;

/**
 * A linear function that tells two labels apart, or for each of more one that tells it from all
 * others, with the hyperparameters of {@code LinearSVC}.
 */
final class LinearSvmClassification implements Learner {
    private static final Parameter<String> LOSS =
            Parameter.choice("loss", "squared_hinge", "hinge");

    private static final Parameter<String> PENALTY = Parameter.choice("penalty", "l2", "l1");
    private static final Parameter<String> MULTI_CLASS =
            Parameter.choice("multi_class", "ovr", "crammer_singer");

    private static final Schema SCHEMA =
            new Schema(
                    "linear_svm",
                    LOSS,
                    LinearParameters.DUAL,
                    LinearParameters.TOL,
                    C,
                    CommonParameters.FIT_INTERCEPT,
                    LinearParameters.INTERCEPT_SCALING,
                    CommonParameters.CLASS_WEIGHT,
                    CommonParameters.RANDOM_STATE,
                    LinearParameters.MAX_ITER,
                    PENALTY,
                    MULTI_CLASS,
                    // for compatibility alone
                    LinearParameters.VERBOSE);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        String loss = parameters.get(LOSS);
        boolean squared = loss.startsWith("squared");
        boolean joint = parameters.get(MULTI_CLASS).equals("crammer_singer");
        boolean absolute = parameters.get(PENALTY).equals("l1");
        if (!joint) {
            requireSquared(absolute, loss, squared);
            LinearParameters.requireDual(loss, squared, parameters);
        }
        ClassLabels labels = ClassLabels.among(data.target());
        int[] codes = labels.codes(data.target());
        double[] labelWeights =
                LabelWeights.of(parameters.get(CommonParameters.CLASS_WEIGHT), labels, codes);
        Samples samples = Samples.of(data.features(), progress);
        Augmented rows = LinearParameters.augmented(samples, parameters);
        if (joint) {
            return joint(labels, codes, labelWeights, rows, parameters, progress);
        }
        int functions = labels.count() == 2 ? 1 : labels.count();
        int together = Math.min(functions, progress.threads());
        progress.memory().reserve(6.0 * data.rows() * together, Double.BYTES);
        LinearProblem.Solution[] solutions = new LinearProblem.Solution[functions];
        Workers.each(
                functions,
                progress,
                function -> {
                    int label = functions == 1 ? 1 : function;
                    double others = functions == 1 ? labelWeights[0] : 1;
                    LinearProblem problem =
                            problem(
                                    rows,
                                    codes,
                                    label,
                                    parameters.get(C) * labelWeights[label],
                                    parameters.get(C) * others);
                    solutions[function] =
                            absolute
                                    ? AbsolutePenaltyDescent.solve(
                                            problem,
                                            LinearParameters.stopping(parameters),
                                            LinearParameters.seed(parameters),
                                            progress)
                                    : LinearParameters.solve(
                                            problem, squared, parameters, progress);
                });
        return fit(labels, rows, parameters, solutions);
    }

    private static void requireSquared(boolean absolute, String loss, boolean squared) {
        if (absolute && !squared) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"penalty\" can't be \"l1\" with the loss \"%s\""
                            .formatted(loss),
                    "Take \"squared_hinge\", or the penalty \"l2\".");
        }
    }

    /** All labels at once; loss and penalty don't count then. */
    private static Fit joint(
            ClassLabels labels,
            int[] codes,
            double[] labelWeights,
            Augmented rows,
            Hyperparameters parameters,
            Progress progress) {
        double[] costs =
                Arrays.stream(labelWeights).map(weight -> weight * parameters.get(C)).toArray();
        LinearProblem.Solution[] solutions =
                JointMachine.solve(
                        rows,
                        codes,
                        costs,
                        LinearParameters.stopping(parameters),
                        LinearParameters.seed(parameters),
                        progress);
        if (labels.count() > 2) {
            return fit(labels, rows, parameters, solutions);
        }
        double[] difference = Vectors.difference(solutions[1].weights(), solutions[0].weights());
        return fit(
                labels,
                rows,
                parameters,
                new LinearProblem.Solution(difference, solutions[0].converged()));
    }

    /** One label against all others; as in scikit-learn their weights don't count if several. */
    private static LinearProblem problem(
            Augmented rows, int[] codes, int label, double cost, double othersCost) {
        return new LinearProblem(
                rows,
                IntStream.of(codes).mapToDouble(code -> code == label ? 1 : -1).toArray(),
                IntStream.of(codes)
                        .mapToDouble(code -> code == label ? cost : othersCost)
                        .toArray(),
                LinearLoss.HINGE,
                0);
    }

    private static Fit fit(
            ClassLabels labels,
            Augmented rows,
            Hyperparameters parameters,
            LinearProblem.Solution... solutions) {
        int columns = rows.samples().columns();
        double[][] weights =
                Arrays.stream(solutions)
                        .map(solution -> Arrays.copyOf(solution.weights(), columns))
                        .toArray(double[][]::new);
        double[] intercepts =
                Arrays.stream(solutions)
                        .mapToDouble(solution -> LinearParameters.intercept(solution, rows))
                        .toArray();
        boolean converged = Arrays.stream(solutions).allMatch(LinearProblem.Solution::converged);
        return new Fit(
                LinearClassifier.of(labels, weights, intercepts, Link.NONE),
                LinearParameters.warnings(converged, parameters));
    }
}
