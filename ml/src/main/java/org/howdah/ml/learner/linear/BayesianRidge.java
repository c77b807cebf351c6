package org.howdah.ml.learner.linear;

import java.util.Optional;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;
import org.howdah.ml.learner.Vectors;

/**
 * Ridge regression whose penalty is estimated from the rows themselves by the evidence for it
 * (MacKay, 1992; Tipping, 2001), with scikit-learn's hyperparameters.
 */
final class BayesianRidge implements Learner {
    private static final Parameter<Double> TOL = Parameter.real("tol", 1e-3, Range.POSITIVE);
    private static final Parameter<Optional<Double>> ALPHA_INIT =
            Parameter.optional("alpha_init", ValueType.real(Range.POSITIVE));
    private static final Parameter<Optional<Double>> LAMBDA_INIT =
            Parameter.optional("lambda_init", ValueType.real(Range.NOT_NEGATIVE));

    private static final Schema SCHEMA =
            BayesianParameters.schema("bayesian_ridge", TOL, ALPHA_INIT, LAMBDA_INIT);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        LeastSquares.requireRows(data);
        double variance = SquaredErrors.variance(data.target());
        Gram gram = Gram.of(data, parameters.get(CommonParameters.FIT_INTERCEPT), progress);
        Spectrum fast = Spectrum.of(gram);
        Spectrum spectrum =
                fast.precise() ? fast : OrthogonalLeastSquares.spectrum(data, null, gram, progress);
        double noise = parameters.get(ALPHA_INIT).orElse(1 / (variance + Math.ulp(1.0)));
        double prior = parameters.get(LAMBDA_INIT).orElse(1.0);
        int iterations = parameters.get(BayesianParameters.ITERATIONS);
        double tolerance = parameters.get(TOL);
        double[] before = new double[gram.width()];
        double change = Double.POSITIVE_INFINITY;
        for (int i = 0; i < iterations && !(change < tolerance); i++) {
            progress.check();
            progress.report(i, iterations);
            double[] coefficients = spectrum.solve(0, prior / noise);
            double errors = SquaredErrors.of(data, gram, 0, coefficients, progress);
            double determined = determined(spectrum, prior / noise);
            prior =
                    (determined + 2 * parameters.get(BayesianParameters.LAMBDA_1))
                            / (Vectors.product(coefficients, coefficients)
                                    + 2 * parameters.get(BayesianParameters.LAMBDA_2));
            noise =
                    (data.rows() - determined + 2 * parameters.get(BayesianParameters.ALPHA_1))
                            / (errors + 2 * parameters.get(BayesianParameters.ALPHA_2));
            change = i == 0 ? change : BayesianParameters.change(before, coefficients);
            before = coefficients;
        }
        double[][] coefficients = {spectrum.solve(0, prior / noise)};
        return new Fit(
                LeastSquares.model(gram, coefficients),
                BayesianParameters.warnings(change, tolerance, iterations));
    }

    /** How many coefficients the rows determine, rather than the prior. */
    private static double determined(Spectrum spectrum, double penalty) {
        double sum = 0;
        for (double singular : spectrum.singular()) {
            double square = singular * singular;
            sum += square > 0 ? square / (square + penalty) : 0;
        }
        return sum;
    }
}
