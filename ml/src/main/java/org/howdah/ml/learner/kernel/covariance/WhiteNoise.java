package org.howdah.ml.learner.kernel.covariance;

import java.util.List;

/** Independent noise: of a row with itself alone. */
record WhiteNoise(Magnitude noise) implements Covariance {

    @Override
    public double value(Pair pair) {
        return pair.same() ? noise.value() : 0;
    }

    @Override
    public double differentiate(Pair pair, double[] derivatives, int at) {
        if (!noise.fixed()) {
            derivatives[at] = value(pair);
        }
        return value(pair);
    }

    @Override
    public List<Magnitude> free() {
        return noise.fixed() ? List.of() : List.of(noise);
    }

    @Override
    public int dimension() {
        return noise.dimension();
    }

    @Override
    public Covariance with(Values values) {
        return new WhiteNoise(noise.with(values));
    }

    @Override
    public int columns() {
        return 0;
    }

    @Override
    public String text() {
        return "WhiteKernel(" + noise.text() + ")";
    }
}
