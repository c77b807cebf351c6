package org.howdah.ml.learner.kernel.covariance;

import java.util.List;

/** A power of a covariance. */
record Power(Covariance base, double exponent) implements Covariance {

    @Override
    public double value(Pair pair) {
        return Math.pow(base.value(pair), exponent);
    }

    @Override
    public double differentiate(Pair pair, double[] derivatives, int at) {
        double value = base.differentiate(pair, derivatives, at);
        double slope = exponent * Math.pow(value, exponent - 1);
        for (int i = at; i < at + dimension(); i++) {
            derivatives[i] *= slope;
        }
        return Math.pow(value, exponent);
    }

    @Override
    public List<Magnitude> free() {
        return base.free();
    }

    @Override
    public int dimension() {
        return base.dimension();
    }

    @Override
    public Covariance with(Values values) {
        return new Power(base.with(values), exponent);
    }

    @Override
    public int columns() {
        return base.columns();
    }

    @Override
    public String text() {
        return "(%s) ** %s".formatted(base.text(), exponent);
    }
}
