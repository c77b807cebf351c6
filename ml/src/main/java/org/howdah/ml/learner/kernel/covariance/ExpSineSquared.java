package org.howdah.ml.learner.kernel.covariance;

import java.util.ArrayList;
import java.util.List;

/** Periodic (MacKay 1998). */
record ExpSineSquared(Magnitude scale, Magnitude period) implements Covariance {

    @Override
    public double value(Pair pair) {
        return value(angle(pair));
    }

    private double angle(Pair pair) {
        return Math.PI * Math.sqrt(pair.squaredDistance()) / period.value();
    }

    private double value(double angle) {
        double share = Math.sin(angle) / scale.value();
        return Math.exp(-2 * share * share);
    }

    @Override
    public double differentiate(Pair pair, double[] derivatives, int at) {
        double angle = angle(pair);
        double value = value(angle);
        double factor = 4 * value * Math.sin(angle) / (scale.value() * scale.value());
        int next = at;
        if (!scale.fixed()) {
            derivatives[next++] = factor * Math.sin(angle);
        }
        if (!period.fixed()) {
            derivatives[next] = factor * angle * Math.cos(angle);
        }
        return value;
    }

    @Override
    public List<Magnitude> free() {
        List<Magnitude> free = new ArrayList<>(List.of(scale, period));
        free.removeIf(Magnitude::fixed);
        return free;
    }

    @Override
    public int dimension() {
        return scale.dimension() + period.dimension();
    }

    @Override
    public Covariance with(Values values) {
        return new ExpSineSquared(scale.with(values), period.with(values));
    }

    @Override
    public int columns() {
        return 0;
    }

    @Override
    public String text() {
        return "ExpSineSquared(" + scale.text() + ", " + period.text() + ")";
    }
}
