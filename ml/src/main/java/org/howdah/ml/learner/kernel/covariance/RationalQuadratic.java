package org.howdah.ml.learner.kernel.covariance;

import java.util.ArrayList;
import java.util.List;

/**
 * A mixture of squared exponentials of many length scales (Rasmussen & Williams 2006, equation
 * 4.19).
 */
record RationalQuadratic(Magnitude alpha, Magnitude scale) implements Covariance {

    @Override
    public double value(Pair pair) {
        return Math.pow(base(pair.squaredDistance()), -alpha.value());
    }

    @Override
    public double differentiate(Pair pair, double[] derivatives, int at) {
        double distance = pair.squaredDistance();
        double base = base(distance);
        double value = Math.pow(base, -alpha.value());
        double share = distance / (scale.value() * scale.value() * base);
        int next = at;
        if (!alpha.fixed()) {
            derivatives[next++] = value * (share / 2 - alpha.value() * Math.log(base));
        }
        if (!scale.fixed()) {
            derivatives[next] = value * share;
        }
        return value;
    }

    private double base(double distance) {
        return 1 + distance / (2 * alpha.value() * scale.value() * scale.value());
    }

    @Override
    public List<Magnitude> free() {
        List<Magnitude> free = new ArrayList<>(List.of(alpha, scale));
        free.removeIf(Magnitude::fixed);
        return free;
    }

    @Override
    public int dimension() {
        return alpha.dimension() + scale.dimension();
    }

    @Override
    public Covariance with(Values values) {
        return new RationalQuadratic(alpha.with(values), scale.with(values));
    }

    @Override
    public int columns() {
        return 0;
    }

    @Override
    public String text() {
        return "RationalQuadratic(" + alpha.text() + ", " + scale.text() + ")";
    }
}
