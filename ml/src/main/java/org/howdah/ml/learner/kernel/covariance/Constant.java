package org.howdah.ml.learner.kernel.covariance;

import java.util.List;

/** The same for all rows. */
record Constant(Magnitude constant) implements Covariance {

    /** One that is free within scikit-learn's bounds. */
    static Constant of(double value) {
        return new Constant(new Magnitude("constant_value", value, 1e-5, 1e5, false));
    }

    @Override
    public double value(Pair pair) {
        return constant.value();
    }

    @Override
    public double differentiate(Pair pair, double[] derivatives, int at) {
        if (!constant.fixed()) {
            derivatives[at] = constant.value();
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
        return new Constant(constant.with(values));
    }

    @Override
    public int columns() {
        return 0;
    }

    @Override
    public String text() {
        return "ConstantKernel(" + constant.text() + ")";
    }
}
