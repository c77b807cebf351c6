package org.howdah.ml.learner.xgboost;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Vectors;
import org.howdah.ml.learner.tree.TreeModel;

/** Boosted trees that predict labels. Missing values are known to them. */
final class XgboostClassifier implements Classifier, TreeModel {
    static final String FORMAT = "xgboost-classification";
    private static final int ROWS_AT_ONCE = 64;

    private final ClassLabels labels;
    private final Booster booster;

    XgboostClassifier(ClassLabels labels, Booster booster) {
        this.labels = labels;
        this.booster = booster;
    }

    /** Reads what {@link #write} has written. */
    static XgboostClassifier read(DataInput in) throws IOException {
        ClassLabels labels = ClassLabels.read(in);
        Booster booster = Booster.read(in);
        if (booster.outputs()
                != (labels.count() == 2 && booster.outputs() == 1 ? 1 : labels.count())) {
            throw new IOException(
                    "%d groups for %d labels".formatted(booster.outputs(), labels.count()));
        }
        return new XgboostClassifier(labels, booster);
    }

    @Override
    public ClassLabels labels() {
        return labels;
    }

    /** XGBoost's probabilities are float32. */
    @Override
    public double resolution() {
        return Math.ulp(1f);
    }

    @Override
    public Booster trees() {
        return booster;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        if (booster.outputs() == 1) {
            booster.predict(rows, start, count, predictions, at);
            for (int row = at; row < at + count; row++) {
                predictions[row] = labels.label(predictions[row] > 0.5 ? 1 : 0);
            }
            return;
        }
        double[] sums = new double[Math.min(count, ROWS_AT_ONCE) * booster.outputs()];
        for (int first = 0; first < count; first += ROWS_AT_ONCE) {
            int some = Math.min(ROWS_AT_ONCE, count - first);
            booster.sum(rows, start + first * features(), some, sums);
            for (int row = 0; row < some; row++) {
                predictions[at + first + row] = labels.label(greatest(sums, row));
            }
        }
    }

    private int greatest(double[] sums, int row) {
        return Vectors.greatest(sums, row * booster.outputs(), booster.outputs());
    }

    @Override
    public void probabilities(float[] rows, int start, int count, double[] probabilities, int at) {
        if (booster.outputs() > 1) {
            booster.predict(rows, start, count, probabilities, at);
            return;
        }
        booster.predict(rows, start, count, probabilities, at);
        for (int row = count - 1; row >= 0; row--) {
            float second = (float) probabilities[at + row];
            probabilities[at + 2 * row] = 1f - second;
            probabilities[at + 2 * row + 1] = second;
        }
    }

    @Override
    public Optional<Computation> computation() {
        Formula values = booster.formula();
        return Optional.of(
                Computation.of(
                        Formulas.likelier(values),
                        values.width() == 1 ? Formulas.both(values) : values));
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        labels.write(out);
        booster.write(out);
    }
}
