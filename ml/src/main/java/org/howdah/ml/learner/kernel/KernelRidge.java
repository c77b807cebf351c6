package org.howdah.ml.learner.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/**
 * Ridge regression in the space of a kernel (Saunders, Gammerman & Vovk 1998) with scikit-learn's
 * hyperparameters; any number of targets.
 */
final class KernelRidge implements Learner {
    private static final Parameter<Penalties> ALPHA =
            new Parameter<>("alpha", new Penalties.Type(), Penalties.of(1), List.of());

    private static final String NOT_POSITIVE_DEFINITE =
            "the kernel plus alpha is not positive definite; of all weights that fit best those of least norm are taken";

    private static final Schema SCHEMA =
            new Schema(
                    "kernel_ridge",
                    ALPHA,
                    KernelParameters.KERNEL,
                    KernelParameters.GAMMA,
                    KernelParameters.DEGREE,
                    KernelParameters.COEF0,
                    // for compatibility alone: only kernels written in Python take them
                    Parameter.none("kernel_params"));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public boolean joint() {
        return true;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        List<double[]> targets = FiniteTargets.of(data);
        Penalties penalties = parameters.get(ALPHA);
        if (penalties.each() && penalties.values().size() != targets.size()) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"alpha\" is a list of %d numbers, but there are %d targets"
                            .formatted(penalties.values().size(), targets.size()),
                    "Give one number, or one for each target.");
        }
        LowerTriangle.requireRoom(data.rows(), 1, progress);
        Kernel kernel = KernelParameters.kernel(parameters, data.features().columns());
        KernelRows rows = KernelRows.of(kernel, data.features(), progress);
        List<String> warnings = new ArrayList<>();
        double[][] weights = targets.stream().map(double[]::clone).toArray(double[][]::new);
        if (penalties.each()) {
            for (int target = 0; target < weights.length; target++) {
                double alpha = penalties.values().get(target);
                solve(rows, alpha, warnings, progress, weights[target]);
            }
        } else {
            solve(rows, penalties.values().getFirst(), warnings, progress, weights);
        }
        return new Fit(
                new KernelRegressionModel(rows, weights), warnings.stream().distinct().toList());
    }

    /** Replaces targets by weights. */
    private static void solve(
            KernelRows rows,
            double alpha,
            List<String> warnings,
            Progress progress,
            double[]... targets) {
        Optional<Cholesky> cholesky = Cholesky.of(penalised(rows, alpha, progress), progress);
        if (cholesky.isPresent()) {
            for (double[] target : targets) {
                cholesky.get().solve(target);
            }
        } else {
            LeastNorm.requireRoom(rows.count(), progress);
            LeastNorm.solve(penalised(rows, alpha, progress), targets, progress);
            warnings.add(NOT_POSITIVE_DEFINITE);
        }
    }

    private static LowerTriangle penalised(KernelRows rows, double alpha, Progress progress) {
        LowerTriangle matrix = rows.similarities(progress);
        for (int row = 0; row < matrix.order(); row++) {
            matrix.row(row)[row] += alpha;
        }
        return matrix;
    }
}
