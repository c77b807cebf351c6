package org.howdah.ml.learner.linear;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/**
 * Standard errors of multinomial logistic regression's coefficients, relative to the first label's:
 * from the inverse of the observed information, which is Fisher's too.
 */
final class ErrorsOfMultinomial {
    /** How many standard errors coefficients may be off those of greatest likelihood. */
    private static final double CLOSE = 1e-3;

    /** And how much relative to themselves, where standard errors vanish. */
    private static final double ROUNDING = 1e-6;

    /** Of the information scaled to a diagonal of 1: beyond, less than six digits would be left. */
    private static final double WORST_CONDITION = 1e10;

    private final Coefficients coefficients;
    private final int width;
    private final int functions;
    private final int first;
    private final MultinomialInformation information;

    private ErrorsOfMultinomial(
            TrainingSet data,
            ClassLabels labels,
            Coefficients coefficients,
            boolean intercept,
            Progress progress) {
        this.coefficients = coefficients;
        this.first = intercept ? 1 : 0;
        this.width = data.features().columns() + first;
        this.functions = labels.count() - 1;
        this.information =
                MultinomialInformation.of(
                        data.features(),
                        labels.codes(data.target()),
                        coefficients,
                        intercept,
                        progress);
    }

    /** One of each label but the first, in order; all unknown if one is. */
    static List<Uncertainty> of(
            TrainingSet data,
            ClassLabels labels,
            Coefficients coefficients,
            boolean intercept,
            Progress progress) {
        return new ErrorsOfMultinomial(data, labels, coefficients, intercept, progress)
                .errors()
                .orElse(
                        Collections.nCopies(
                                labels.count() - 1,
                                Uncertainty.unknown(data.features().columns())));
    }

    private Optional<List<Uncertainty>> errors() {
        int size = width * functions;
        double[][] unit = new double[size][size];
        for (int i = 0; i < size; i++) {
            unit[i][i] = 1;
        }
        return NormalEquations.solve(information.matrix(), size, unit, WORST_CONDITION)
                .filter(this::greatest)
                .map(
                        inverse ->
                                IntStream.range(0, functions)
                                        .mapToObj(function -> errors(function, inverse))
                                        .toList());
    }

    /** Whether no step of Newton's leads away from the coefficients. */
    private boolean greatest(double[][] inverse) {
        double[] score = information.score();
        for (int i = 0; i < inverse.length; i++) {
            double step = 0;
            for (int j = 0; j < score.length; j++) {
                step += inverse[i][j] * score[j];
            }
            double error = Math.sqrt(inverse[i][i]);
            if (!(Math.abs(step) <= CLOSE * error + ROUNDING * Math.abs(scaled(i)))) {
                return false;
            }
        }
        return true;
    }

    /** A coefficient of the standardised features; 1 for an intercept, whose unit is given. */
    private double scaled(int place) {
        int feature = place % width - first;
        if (feature < 0) {
            return 1;
        }
        double[][] weights = coefficients.weights();
        return (weights[place / width + 1][feature] - weights[0][feature])
                * information.scales()[feature];
    }

    private Uncertainty errors(int function, double[][] inverse) {
        int at = function * width;
        double[] scales = information.scales();
        double[] errors = new double[scales.length];
        for (int feature = 0; feature < errors.length; feature++) {
            int place = at + first + feature;
            errors[feature] = Math.sqrt(inverse[place][place]) / scales[feature];
        }
        if (first == 0) {
            return new Uncertainty(Double.NaN, errors, Double.POSITIVE_INFINITY);
        }
        double[] back = new double[width];
        back[0] = 1;
        for (int feature = 0; feature < errors.length; feature++) {
            back[first + feature] = -information.means()[feature] / scales[feature];
        }
        double variance = 0;
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                variance += back[i] * inverse[at + i][at + j] * back[j];
            }
        }
        return new Uncertainty(Math.sqrt(variance), errors, Double.POSITIVE_INFINITY);
    }
}
