package org.howdah.ml.learner.robust;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.FiniteTargets;
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
import org.howdah.ml.learner.linear.LinearRegressionModel;

/**
 * The spatial median of least squares on small subsets of the rows (Theil, 1950; Sen, 1968; for
 * several features Dang, Peng, Wang and Zhang, 2008), with scikit-learn's hyperparameters.
 */
final class TheilSenRegression implements Learner {
    /** The share of memory that solutions of all subsets may take. */
    private static final int LARGEST_SHARE = 4;

    private static final Parameter<Double> MAX_SUBPOPULATION =
            Parameter.real("max_subpopulation", 1e4, Range.atLeast(1));
    private static final Parameter<Optional<Integer>> N_SUBSAMPLES =
            Parameter.optional("n_subsamples", ValueType.integer(Range.atLeast(1)));
    private static final Parameter<Integer> MAX_ITER =
            Parameter.integer("max_iter", 300, Range.atLeast(1));
    private static final Parameter<Double> TOL = Parameter.real("tol", 1e-3, Range.NOT_NEGATIVE);

    private static final Schema SCHEMA =
            new Schema(
                    "theil_sen",
                    CommonParameters.FIT_INTERCEPT,
                    MAX_SUBPOPULATION,
                    N_SUBSAMPLES,
                    MAX_ITER,
                    TOL,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone
                    CommonParameters.COPY_X,
                    CommonParameters.N_JOBS,
                    Parameter.flag("verbose", false));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        if (data.rows() == 0) {
            throw InvalidTrainingData.noRows();
        }
        CompleteRows.of(data.features(), "linear models", progress);
        FiniteTargets.require(data.target());
        boolean intercept = parameters.get(CommonParameters.FIT_INTERCEPT);
        int width = data.features().columns() + (intercept ? 1 : 0);
        int size = subsetSize(data, parameters.get(N_SUBSAMPLES), width);
        refuseLargeSubsets(size, width);
        double all = Math.max(1, Samples.combinations(data.rows(), size));
        double most = parameters.get(MAX_SUBPOPULATION);
        int count = count(Math.min(most, all), width);
        SubsetFits fits =
                new SubsetFits(
                        data,
                        intercept,
                        size,
                        count,
                        parameters.get(CommonParameters.RANDOM_STATE).orElse(0));
        double[] solutions = all <= most ? fits.ofAll(progress) : fits.ofRandom(progress);
        SpatialMedian median =
                SpatialMedian.of(
                        solutions, width, parameters.get(MAX_ITER), parameters.get(TOL), progress);
        return new Fit(model(median.point(), intercept), warnings(median, parameters));
    }

    private static int subsetSize(TrainingSet data, Optional<Integer> given, int width) {
        int rows = data.rows();
        if (given.isEmpty()) {
            return Math.min(width, rows);
        }
        int size = given.get();
        boolean wide = rows < data.features().columns();
        if (size > rows || (wide ? size != rows : size < width)) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"n_subsamples\" is %d for %d unknowns and %d rows"
                            .formatted(size, width, rows),
                    wide || rows < width
                            ? "Take %d, or leave it out.".formatted(Math.min(width, rows))
                            : "Take %d to %d.".formatted(width, rows));
        }
        return size;
    }

    private static void refuseLargeSubsets(int size, int width) {
        double values = (double) size * width;
        double limit = Runtime.getRuntime().maxMemory() / (double) LARGEST_SHARE;
        if (2 * Double.BYTES * values > limit || values > Integer.MAX_VALUE - 8) {
            throw new InvalidTrainingData(
                    "theil_sen needs memory for subsets of %d rows and %d unknowns each"
                            .formatted(size, width),
                    "Take fewer features, or a smaller n_subsamples.");
        }
    }

    private static int count(double wanted, int width) {
        double bytes = wanted * width * Double.BYTES;
        double limit =
                Math.min(
                        Runtime.getRuntime().maxMemory() / (double) LARGEST_SHARE,
                        (double) Double.BYTES * (Integer.MAX_VALUE - 8));
        if (bytes > limit) {
            throw new InvalidHyperparameter(
                    "%.0f subsets of rows, by \"max_subpopulation\", are too many for the engine's memory"
                            .formatted(wanted),
                    "Take at most %d.".formatted((long) (limit / width / Double.BYTES)));
        }
        return (int) wanted;
    }

    private static LinearRegressionModel model(double[] solution, boolean intercept) {
        return LinearRegressionModel.of(
                new double[][] {Arrays.copyOfRange(solution, intercept ? 1 : 0, solution.length)},
                new double[] {intercept ? solution[0] : 0});
    }

    private static List<String> warnings(SpatialMedian median, Hyperparameters parameters) {
        return median.converged()
                ? List.of()
                : List.of(
                        "theil_sen did not converge in %d iterations; raise max_iter or tol"
                                .formatted(parameters.get(MAX_ITER)));
    }
}
