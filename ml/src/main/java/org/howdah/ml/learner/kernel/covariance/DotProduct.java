package org.howdah.ml.learner.kernel.covariance;

import java.util.List;

/** The rows' product, and the square of a constant. */
record DotProduct(Magnitude constant) implements Covariance {

    @Override
    public double value(Pair pair) {
        return constant.value() * constant.value() + pair.product();
    }

    @Override
    public double differentiate(Pair pair, double[] derivatives, int at) {
        if (!constant.fixed()) {
            derivatives[at] = 2 * constant.value() * constant.value();
        }
        return value(pair);
    }

    @Override
    public List<Magnitude> free() {
        return constant.fixed() ? List.of() : List.of(constant);
    }

    @Override
    public int dimension() {
        return constant.dimension();
    }

    @Override
    public Covariance with(Values values) {
        return new DotProduct(constant.with(values));
    }

    @Override
    public int columns() {
        return 0;
    }

    @Override
    public String text() {
        return "DotProduct(" + constant.text() + ", sigma_0_bounds=\"fixed\")";
    }
}
