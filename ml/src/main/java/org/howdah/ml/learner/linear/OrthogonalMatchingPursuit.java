package org.howdah.ml.learner.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/**
 * Least squares of few features, of which each in turn is the one that correlates most with what is
 * left to explain (Pati, Rezaiifar and Krishnaprasad, 1993), from the Gram matrix (Rubinstein,
 * Zibulevsky and Elad, 2008), with scikit-learn's hyperparameters; any number of targets, each by
 * itself.
 */
final class OrthogonalMatchingPursuit implements Learner {
    private static final Parameter<Optional<Integer>> NONZERO =
            Parameter.optional("n_nonzero_coefs", ValueType.integer(Range.atLeast(1)));
    private static final Parameter<Optional<Double>> TOL =
            Parameter.optional("tol", ValueType.real(Range.NOT_NEGATIVE));

    private static final Schema SCHEMA =
            new Schema(
                    "orthogonal_matching_pursuit",
                    NONZERO,
                    TOL,
                    CommonParameters.FIT_INTERCEPT,
                    Normalisation.PARAMETER,
                    // for compatibility alone
                    Normalisation.PRECOMPUTE);

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
        LeastSquares.requireRows(data);
        int most = most(parameters, data.features().columns());
        Gram gram = Gram.of(data, parameters.get(CommonParameters.FIT_INTERCEPT), progress);
        Normalisation normalisation =
                Normalisation.of(gram, parameters, CommonParameters.FIT_INTERCEPT);
        double[][] coefficients = new double[gram.targets().length][];
        List<String> warnings = new ArrayList<>();
        for (int target = 0; target < coefficients.length; target++) {
            Pursuit pursuit = new Pursuit(normalisation.gram(), target);
            double[] found = pursuit.pursue(most, parameters.get(TOL), progress);
            coefficients[target] = normalisation.back(found);
            if (pursuit.premature()) {
                warnings.add(
                        "the pursuit ended early, after %d of %d features: the others depend on these or explain nothing"
                                .formatted(pursuit.size(), most));
            }
        }
        return new Fit(LeastSquares.model(gram, coefficients), warnings);
    }

    /** How many features may have a coefficient. */
    private static int most(Hyperparameters parameters, int width) {
        if (parameters.get(TOL).isPresent()) {
            return width;
        }
        int most = parameters.get(NONZERO).orElse(Math.max(1, width / 10));
        if (most > width) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"n_nonzero_coefs\" is %d, but there are %d features"
                            .formatted(most, width),
                    "Set it to at most %d, or to null for a tenth of them.".formatted(width));
        }
        return most;
    }
}
