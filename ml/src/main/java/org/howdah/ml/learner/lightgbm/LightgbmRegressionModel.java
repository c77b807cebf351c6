package org.howdah.ml.learner.lightgbm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.tree.TreeModel;

/** Boosted trees that predict numbers. Missing values are known to them. */
final class LightgbmRegressionModel implements TreeModel {
    static final String FORMAT = "lightgbm-regression";

    private final Booster booster;

    LightgbmRegressionModel(Booster booster) {
        this.booster = booster;
    }

    static LightgbmRegressionModel read(DataInput in) throws IOException {
        Booster booster = Booster.read(in);
        if (booster.outputs() != 1) {
            throw new IOException(booster.outputs() + " groups");
        }
        return new LightgbmRegressionModel(booster);
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public Booster trees() {
        return booster;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        booster.predict(rows, start, count, predictions, at);
    }

    @Override
    public Optional<Computation> computation() {
        return Optional.of(Computation.of(booster.formula()));
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        booster.write(out);
    }
}
