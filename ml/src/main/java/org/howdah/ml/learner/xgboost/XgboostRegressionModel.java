package org.howdah.ml.learner.xgboost;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.tree.TreeModel;

/** Boosted trees that predict numbers. Missing values are known to them. */
final class XgboostRegressionModel implements TreeModel {
    static final String FORMAT = "xgboost-regression";

    private final Booster booster;

    XgboostRegressionModel(Booster booster) {
        this.booster = booster;
    }

    /** Reads what {@link #write} has written. */
    static XgboostRegressionModel read(DataInput in) throws IOException {
        return new XgboostRegressionModel(Booster.read(in));
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public int outputs() {
        return booster.outputs();
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
