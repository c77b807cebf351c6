package org.howdah.ml.learner.lightgbm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.howdah.ml.learner.Explained;
import org.howdah.ml.learner.Important;
import org.howdah.ml.learner.Task;

/** Boosted trees that predict numbers. Missing values are known to them. */
final class LightgbmRegressionModel implements Explained, Important {
    static final String FORMAT = "lightgbm-regression";

    private final Booster booster;

    LightgbmRegressionModel(Booster booster) {
        this.booster = booster;
    }

    static LightgbmRegressionModel read(DataInput in) throws IOException {
        Booster booster = Booster.read(in);
        if (booster.groups() != 1) {
            throw new IOException(booster.groups() + " groups");
        }
        return new LightgbmRegressionModel(booster);
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public int features() {
        return booster.features();
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        booster.predict(rows, start, count, predictions, at);
    }

    @Override
    public int explainedOutputs() {
        return 1;
    }

    @Override
    public void contributions(float[] rows, int start, double[] contributions) {
        booster.contributions(rows, start, contributions);
    }

    @Override
    public double[] importances() {
        return booster.importances();
    }

    @Override
    public long bytes() {
        return booster.bytes();
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
