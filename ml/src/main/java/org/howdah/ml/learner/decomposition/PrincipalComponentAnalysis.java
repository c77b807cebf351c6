package org.howdah.ml.learner.decomposition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/**
 * Principal component analysis (Pearson, 1901) with scikit-learn's hyperparameters, exact whatever
 * the solver.
 */
final class PrincipalComponentAnalysis implements Learner {
    private static final Parameter<Optional<Object>> COMPONENTS =
            Parameter.optional("n_components", components());
    private static final Parameter<Boolean> WHITEN = Parameter.flag("whiten", false);

    private static final Schema SCHEMA =
            new Schema(
                    "pca",
                    COMPONENTS,
                    WHITEN,
                    // for compatibility alone: there is one solution
                    Parameter.choice("svd_solver", "auto", "full", "arpack", "randomized"),
                    Parameter.real("tol", 0, Range.NOT_NEGATIVE),
                    new Parameter<>("iterated_power", iterations(), "auto", List.of()),
                    Parameter.integer("n_oversamples", 10, Range.atLeast(1)),
                    Parameter.choice("power_iteration_normalizer", "auto", "QR", "LU", "none"),
                    CommonParameters.RANDOM_STATE,
                    Parameter.flag("copy", true));

    private static ValueType<Object> components() {
        return ValueType.of(
                "a whole number of at least 1, a share between 0 and 1, or \"mle\"",
                json ->
                        json instanceof Number number && counts(number)
                                ? Optional.of((Object) number)
                                : "mle".equals(json)
                                        ? Optional.of((Object) "mle")
                                        : Optional.empty());
    }

    private static boolean counts(Number number) {
        double value = number.doubleValue();
        return value > 0
                && (value < 1 || (value == Math.rint(value) && value <= Integer.MAX_VALUE));
    }

    private static ValueType<Object> iterations() {
        ValueType<Integer> number = ValueType.integer(Range.NOT_NEGATIVE);
        return ValueType.of(
                number.description() + " or \"auto\"",
                json ->
                        "auto".equals(json)
                                ? Optional.of((Object) "auto")
                                : number.read(json).map(value -> (Object) value));
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "pca", progress);
        if (matrix.rows() < 2) {
            throw new InvalidTrainingData(
                    "pca needs at least two rows", "Add rows to the relation.");
        }
        PrincipalAxes axes = PrincipalAxes.of(matrix, progress);
        int count = count(parameters.get(COMPONENTS), axes.variances(), matrix.rows(), progress);
        double[][] turned = axes.turned(count, matrix, progress);
        double[] flat = new double[Math.multiplyExact(count, matrix.columns())];
        for (int i = 0; i < count; i++) {
            System.arraycopy(turned[i], 0, flat, i * matrix.columns(), matrix.columns());
        }
        return new Fit(
                new PrincipalComponents(
                        axes.means(),
                        flat,
                        Arrays.copyOf(axes.variances(), count),
                        Arrays.stream(axes.variances()).sum(),
                        parameters.get(WHITEN)));
    }

    private static int count(
            Optional<Object> wanted, double[] variances, int rows, Progress progress) {
        if (wanted.isEmpty()) {
            return variances.length;
        }
        if (!(wanted.get() instanceof Number number)) {
            return Math.max(1, Evidence.components(variances, rows, progress));
        }
        double value = number.doubleValue();
        if (value < 1) {
            return share(value, variances);
        }
        if (value > variances.length) {
            throw new InvalidHyperparameter(
                    "n_components is %d but there are only %d components"
                            .formatted(number.intValue(), variances.length),
                    "There are as many as the lesser of rows and features.");
        }
        return number.intValue();
    }

    /** How many components explain more than that share of the variance. */
    private static int share(double share, double[] variances) {
        double total = Arrays.stream(variances).sum();
        double sum = 0;
        for (int i = 0; i < variances.length; i++) {
            sum += variances[i] / total;
            if (sum > share) {
                return i + 1;
            }
        }
        return variances.length;
    }
}
