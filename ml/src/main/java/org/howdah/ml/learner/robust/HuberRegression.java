package org.howdah.ml.learner.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.linear.Lbfgs;
import org.howdah.ml.learner.linear.LinearRegressionModel;

/**
 * Linear regression by Huber's loss with the scale as one more unknown (Huber, 1981; Owen, 2007),
 * with scikit-learn's hyperparameters and objective.
 *
 * <p>The minimum is found more exactly than {@code tol} asks for, and in units that don't depend on
 * those of the features, so that coefficients are the same whatever the solver.
 */
final class HuberRegression implements Learner {
    /** The share of the tolerance at which coefficients of a fit no longer change visibly. */
    private static final double TIGHT = 1e-4;

    /** No arithmetic in double gets much closer. */
    private static final double LEAST_GRADIENT = 1e-12;

    /** Beyond, somebody should know. */
    private static final double VISIBLE_GRADIENT = 1e-5;

    private static final Parameter<Double> EPSILON =
            Parameter.real("epsilon", 1.35, Range.atLeast(1));
    private static final Parameter<Integer> MAX_ITER =
            Parameter.integer("max_iter", 100, Range.NOT_NEGATIVE);
    private static final Parameter<Double> ALPHA =
            Parameter.real("alpha", 1e-4, Range.NOT_NEGATIVE);
    private static final Parameter<Double> TOL = Parameter.real("tol", 1e-5, Range.NOT_NEGATIVE);

    private static final Schema SCHEMA =
            new Schema(
                    "huber",
                    EPSILON,
                    MAX_ITER,
                    ALPHA,
                    CommonParameters.FIT_INTERCEPT,
                    TOL,
                    // for compatibility alone: each fit is new
                    CommonParameters.WARM_START);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        if (data.rows() == 0) {
            throw InvalidTrainingData.noRows();
        }
        boolean intercept = parameters.get(CommonParameters.FIT_INTERCEPT);
        Coefficients start = LeastSquares.fit(data, intercept, progress);
        HuberLoss loss =
                new HuberLoss(
                        data,
                        parameters.get(EPSILON),
                        parameters.get(ALPHA),
                        intercept,
                        start,
                        progress);
        if (loss.fitsExactly()) {
            return new Fit(
                    LinearRegressionModel.of(start.weights(), start.intercepts()), List.of());
        }
        return minimise(loss, parameters, progress);
    }

    /**
     * Where so many rows lie on one plane that the scale would be 0, the loss has an edge there,
     * which smaller and smaller scales approach.
     */
    private static Fit minimise(HuberLoss loss, Hyperparameters parameters, Progress progress) {
        double wanted = Math.max(TIGHT * parameters.get(TOL), LEAST_GRADIENT);
        double[] point = new double[loss.dimension()];
        int left = parameters.get(MAX_ITER);
        List<String> warnings = new ArrayList<>();
        Lbfgs.Minimum minimum;
        do {
            minimum = new Lbfgs(loss, left, wanted, progress).minimise(point);
            point = minimum.point();
            left -= minimum.iterations();
        } while (left > 0 && loss.lowerScale(point));
        if (minimum.gradient() > Math.max(wanted, VISIBLE_GRADIENT)) {
            warnings.add(
                    String.format(
                            Locale.ROOT,
                            "huber did not converge in %d iterations; raise max_iter",
                            parameters.get(MAX_ITER) - left));
        }
        return new Fit(loss.model(point), warnings);
    }
}
