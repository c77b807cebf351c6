package org.howdah.ml.learner.tree.boosting;

import org.howdah.ml.learner.Progress;

/**
 * Losses of numbers.
 *
 * @param quantile that of the quantile loss, or of absolute differences that Huber's loss takes as
 *     they are
 * @param histogram whether constants are those of histogram-based boosting
 */
record RegressionLoss(Kind kind, double quantile, boolean histogram) implements Loss {
    enum Kind {
        SQUARED_ERROR,
        ABSOLUTE_ERROR,
        HUBER,
        QUANTILE,
        POISSON
    }

    static RegressionLoss of(String name, double quantile, boolean histogram) {
        Kind kind =
                switch (name) {
                    case "squared_error" -> Kind.SQUARED_ERROR;
                    case "absolute_error" -> Kind.ABSOLUTE_ERROR;
                    case "huber" -> Kind.HUBER;
                    case "quantile" -> Kind.QUANTILE;
                    default -> Kind.POISSON;
                };
        return new RegressionLoss(kind, quantile, histogram);
    }

    @Override
    public double[] start(double[] targets) {
        return new double[] {
            switch (kind) {
                case SQUARED_ERROR -> mean(targets);
                case ABSOLUTE_ERROR, HUBER -> Quantiles.interpolated(targets.clone(), 0.5);
                case QUANTILE -> Quantiles.interpolated(targets.clone(), quantile);
                case POISSON -> Math.log(mean(targets));
            }
        };
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    @Override
    public void derive(double[] raw, double[] targets, double[] gradients, double[] hessians) {
        double limit = kind == Kind.HUBER ? limit(raw, targets) : 0;
        for (int row = 0; row < raw.length; row++) {
            double difference = targets[row] - raw[row];
            gradients[row] =
                    switch (kind) {
                        case SQUARED_ERROR -> difference;
                        case ABSOLUTE_ERROR -> histogram || difference != 0 ? sign(difference) : -1;
                        case HUBER -> Math.clamp(difference, -limit, limit);
                        case QUANTILE -> slope(difference);
                        case POISSON -> targets[row] - Math.exp(raw[row]);
                    };
            hessians[row] = kind == Kind.POISSON ? Math.exp(raw[row]) : 1;
        }
    }

    private double slope(double difference) {
        boolean above = histogram ? difference >= 0 : difference > 0;
        return above ? quantile : quantile - 1;
    }

    private static double sign(double difference) {
        return difference < 0 ? -1 : 1;
    }

    private double limit(double[] raw, double[] targets) {
        double[] absolute = new double[raw.length];
        for (int row = 0; row < raw.length; row++) {
            absolute[row] = Math.abs(targets[row] - raw[row]);
        }
        return Quantiles.lower(absolute, quantile);
    }

    @Override
    public double mean(double[][] raw, double[] targets, Progress progress) {
        double limit = kind == Kind.HUBER ? limit(raw[0], targets) : 0;
        double sum = 0;
        for (int row = 0; row < targets.length; row++) {
            double difference = targets[row] - raw[0][row];
            double absolute = Math.abs(difference);
            sum +=
                    switch (kind) {
                        case SQUARED_ERROR -> difference * difference * (histogram ? 0.5 : 1);
                        case ABSOLUTE_ERROR -> absolute;
                        case HUBER ->
                                absolute <= limit
                                        ? 0.5 * absolute * absolute
                                        : limit * (absolute - limit / 2);
                        case QUANTILE ->
                                difference > 0 ? quantile * absolute : (1 - quantile) * absolute;
                        case POISSON -> Math.exp(raw[0][row]) - targets[row] * raw[0][row];
                    };
        }
        return sum / targets.length;
    }

    @Override
    public boolean constantHessian() {
        return kind != Kind.POISSON;
    }

    @Override
    public boolean robust() {
        return switch (kind) {
            case SQUARED_ERROR, POISSON -> false;
            case ABSOLUTE_ERROR, HUBER, QUANTILE -> true;
        };
    }

    @Override
    public double centre(double[] differences, double limit) {
        double place = kind == Kind.QUANTILE ? quantile : 0.5;
        if (histogram) {
            return Quantiles.interpolated(differences, place);
        }
        double centre = Quantiles.lower(differences, place);
        return kind == Kind.HUBER ? centre + rest(differences, centre, limit) : centre;
    }

    /** Huber's loss adds a mean in which far values count no more than near ones. */
    private static double rest(double[] differences, double median, double limit) {
        double sum = 0;
        for (double difference : differences) {
            sum += Math.clamp(difference - median, -limit, limit);
        }
        return sum / differences.length;
    }

    @Override
    public double stepFactor() {
        return 1;
    }
}
