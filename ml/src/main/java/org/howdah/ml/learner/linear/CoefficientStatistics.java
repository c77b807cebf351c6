package org.howdah.ml.learner.linear;

import java.util.ArrayList;
import java.util.List;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/**
 * How certain the coefficients of a linear or logistic regression are: what R's {@code summary} of
 * {@code lm} and of a binomial {@code glm} tells.
 *
 * <p>Standard errors are the classical ones, of unpenalised fits alone: from the variance of the
 * residuals and the inverse of X'X, or from the inverse of Fisher's information. Coefficients that
 * are not those of greatest likelihood, because a penalty, a bound or weights of labels moved them
 * or because the search did not converge, have NaN instead.
 *
 * <p>The coefficients of a softmax are known but for a constant: they are told relative to the
 * first label's, as R's {@code multinom} does.
 */
public final class CoefficientStatistics {
    private static final double UPPER_QUANTILE = 0.975;

    private CoefficientStatistics() {}

    /**
     * One coefficient.
     *
     * @param function the target, or the label's linear function, from 0; a classification of two
     *     labels has one function, of the second label, and a softmax none of the first
     * @param feature from 0, or {@link #INTERCEPT}
     * @param standardError NaN if unknown, and with it all that follow but the odds ratio
     * @param statistic estimate / standard error: Student's t for a regression, else z
     * @param pValue the probability of a statistic at least as far from 0 if the coefficient were 0
     * @param lower the lower bound of the 95 % confidence interval: by Student's t for a
     *     regression, else by the normal distribution (Wald's)
     * @param upper the upper bound
     * @param oddsRatio exp(estimate) for a logistic regression, else NaN
     */
    public record Row(
            int function,
            int feature,
            double estimate,
            double standardError,
            double statistic,
            double pValue,
            double lower,
            double upper,
            double oddsRatio) {
        /** The number of no feature. */
        public static final int INTERCEPT = -1;

        /** Whether it can be one of so many functions of so many features. */
        public boolean within(int functions, int features) {
            return function >= 0
                    && function < functions
                    && feature >= INTERCEPT
                    && feature < features;
        }
    }

    /**
     * The rows of each function: the intercept first, if there is one, then each feature. None for
     * a model that isn't linear.
     *
     * @param model as fitted to those data
     * @param intercept whether the intercept was fitted too
     */
    public static List<Row> of(
            Model model, TrainingSet data, boolean intercept, Progress progress) {
        return model.coefficients()
                .map(coefficients -> rows(model, coefficients, data, intercept, progress))
                .orElse(List.of());
    }

    /** The same without standard errors, which need the rows and that nothing moved the fit. */
    public static List<Row> estimates(Model model, boolean intercept) {
        return model.coefficients()
                .map(
                        coefficients ->
                                rows(
                                        model,
                                        coefficients,
                                        intercept,
                                        (function, weights, constant) ->
                                                Uncertainty.unknown(weights.length)))
                .orElse(List.of());
    }

    /** How certain a function's coefficients are. */
    @FunctionalInterface
    private interface Certainty {
        Uncertainty of(int function, double[] weights, double constant);
    }

    private static List<Row> rows(
            Model model,
            Coefficients coefficients,
            TrainingSet data,
            boolean intercept,
            Progress progress) {
        if (model instanceof LinearClassifier classifier && multinomial(classifier)) {
            List<Uncertainty> all =
                    ErrorsOfMultinomial.of(
                            data, classifier.labels(), coefficients, intercept, progress);
            return rows(
                    model,
                    coefficients,
                    intercept,
                    (function, weights, constant) -> all.get(function - 1));
        }
        return rows(
                model,
                coefficients,
                intercept,
                (function, weights, constant) ->
                        switch (model) {
                            case LinearRegressionModel regression ->
                                    ErrorsOfRegression.of(
                                            data, function, weights, constant, intercept, progress);
                            case LinearClassifier classifier when classifier.link().binary() ->
                                    ErrorsOfLogistic.of(
                                            data,
                                            classifier.labels(),
                                            function,
                                            weights,
                                            constant,
                                            intercept,
                                            progress);
                            default -> Uncertainty.unknown(weights.length);
                        });
    }

    private static boolean multinomial(Model model) {
        return model instanceof LinearClassifier classifier && classifier.link() == Link.SOFTMAX;
    }

    private static List<Row> rows(
            Model model, Coefficients coefficients, boolean intercept, Certainty certainty) {
        boolean relative = multinomial(model);
        boolean odds = model instanceof LinearClassifier one && one.probabilistic();
        double[] base = coefficients.weights()[0];
        List<Row> rows = new ArrayList<>();
        for (int function = relative ? 1 : 0;
                function < coefficients.intercepts().length;
                function++) {
            double[] weights = coefficients.weights()[function].clone();
            double constant = coefficients.intercepts()[function];
            for (int feature = 0; relative && feature < weights.length; feature++) {
                weights[feature] -= base[feature];
            }
            constant -= relative ? coefficients.intercepts()[0] : 0;
            Uncertainty uncertainty = certainty.of(function, weights, constant);
            if (intercept) {
                rows.add(row(function, Row.INTERCEPT, constant, uncertainty, odds));
            }
            for (int feature = 0; feature < weights.length; feature++) {
                rows.add(row(function, feature, weights[feature], uncertainty, odds));
            }
        }
        return rows;
    }

    private static Row row(
            int function, int feature, double estimate, Uncertainty uncertainty, boolean odds) {
        double error = uncertainty.standardError(feature);
        double statistic = estimate / error;
        double reach = error * uncertainty.quantile(UPPER_QUANTILE);
        return new Row(
                function,
                feature,
                estimate,
                error,
                statistic,
                uncertainty.probabilityBeyond(statistic),
                estimate - reach,
                estimate + reach,
                odds ? Math.exp(estimate) : Double.NaN);
    }
}
