package org.howdah.ml.learner.tree.grow;

/**
 * How good a split is: what the scores of both sides are more than that of the whole, which is the
 * decrease of weight times impurity.
 *
 * @param l2 is added to weights (Newton steps)
 * @param newton whether weights are second derivatives: then splits must gain, and cut at bins'
 *     ends
 */
public record Criterion(Kind kind, double l2, boolean newton) {
    /** Kinds of impurity. */
    public enum Kind {
        /** Squared error, and Gini's impurity (Breiman et al., 1984). */
        SQUARES,
        /** Information gain (Quinlan, 1993). */
        ENTROPY,
        /** Half Poisson deviance. */
        POISSON,
        /** Absolute error, of which {@link AbsoluteErrors} has the score. */
        ABSOLUTE_ERROR
    }

    private static final double NO_SUM = 10 * Math.ulp(1.0);

    public static final Criterion SQUARES = new Criterion(Kind.SQUARES, 0, false);
    public static final Criterion ENTROPY = new Criterion(Kind.ENTROPY, 0, false);
    public static final Criterion POISSON = new Criterion(Kind.POISSON, 0, false);

    public static final Criterion ABSOLUTE_ERROR = new Criterion(Kind.ABSOLUTE_ERROR, 0, false);

    /** Second-order approximation of a loss; l2 is added to weights. */
    public static Criterion newton(double l2) {
        return new Criterion(Kind.SQUARES, l2, true);
    }

    /** The score of rows of that weight; higher is purer. */
    double score(double weight, double[] sums, int at, int count) {
        return switch (kind) {
            case SQUARES -> squares(sums, at, count) / (weight + l2);
            case ENTROPY -> entropy(weight, sums, at, count);
            case POISSON -> poisson(weight, sums, at, count);
            case ABSOLUTE_ERROR -> throw new IllegalStateException("medians are not sums");
        };
    }

    /**
     * How much a score is for one unit of weight times impurity.
     *
     * @param values whether targets are numbers, of which impurity is the mean over outputs
     */
    double unit(boolean values, int outputs) {
        return kind == Kind.ENTROPY ? Math.log(2) : values ? outputs : 1;
    }

    private static double squares(double[] sums, int at, int count) {
        double squares = 0;
        for (int i = at; i < at + count; i++) {
            squares += sums[i] * sums[i];
        }
        return squares;
    }

    private static double entropy(double weight, double[] sums, int at, int count) {
        double score = 0;
        for (int i = at; i < at + count; i++) {
            score += sums[i] > 0 ? sums[i] * Math.log(sums[i] / weight) : 0;
        }
        return score;
    }

    private static double poisson(double weight, double[] sums, int at, int count) {
        double score = 0;
        for (int i = at; i < at + count; i++) {
            if (sums[i] <= NO_SUM) {
                return Double.NEGATIVE_INFINITY;
            }
            score += sums[i] * Math.log(sums[i] / weight);
        }
        return score;
    }
}
