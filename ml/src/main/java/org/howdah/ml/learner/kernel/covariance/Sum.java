package org.howdah.ml.learner.kernel.covariance;

import java.util.ArrayList;
import java.util.List;

/**
 * The sum of two covariances.
 *
 * @param division how many of the free hyperparameters are the first one's
 */
record Sum(Covariance first, Covariance second, int division, int dimension) implements Covariance {

    static Sum of(Covariance first, Covariance second) {
        return new Sum(first, second, first.dimension(), first.dimension() + second.dimension());
    }

    @Override
    public double value(Pair pair) {
        return first.value(pair) + second.value(pair);
    }

    @Override
    public double differentiate(Pair pair, double[] derivatives, int at) {
        double one = first.differentiate(pair, derivatives, at);
        double other = second.differentiate(pair, derivatives, at + division);
        return one + other;
    }

    @Override
    public List<Magnitude> free() {
        List<Magnitude> free = new ArrayList<>(first.free());
        free.addAll(second.free());
        return free;
    }

    @Override
    public Covariance with(Values values) {
        return of(first.with(values), second.with(values));
    }

    @Override
    public int columns() {
        return Math.max(first.columns(), second.columns());
    }

    @Override
    public String text() {
        return "(%s + %s)".formatted(first.text(), second.text());
    }
}
