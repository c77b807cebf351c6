package org.howdah.ml.learner.lightgbm;

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
final class LightgbmClassifier implements Classifier, TreeModel {
    static final String FORMAT = "lightgbm-classification";
    private static final int ROWS_AT_ONCE = 64;

    private final ClassLabels labels;
    private final Booster booster;

    LightgbmClassifier(ClassLabels labels, Booster booster) {
        this.labels = labels;
        this.booster = booster;
    }

    static LightgbmClassifier read(DataInput in) throws IOException {
        ClassLabels labels = ClassLabels.read(in);
        Booster booster = Booster.read(in);
        if (booster.outputs() != labels.count()
                && (booster.outputs() != 1 || labels.count() != 2)) {
            throw new IOException(
                    "%d groups for %d labels".formatted(booster.outputs(), labels.count()));
        }
        return new LightgbmClassifier(labels, booster);
    }

    @Override
    public ClassLabels labels() {
        return labels;
    }

    @Override
    public Booster trees() {
        return booster;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        int outputs = booster.outputs();
        double[] values = new double[Math.min(count, ROWS_AT_ONCE) * outputs];
        for (int first = 0; first < count; first += ROWS_AT_ONCE) {
            int some = Math.min(ROWS_AT_ONCE, count - first);
            booster.predict(rows, start + first * features(), some, values, 0);
            for (int row = 0; row < some; row++) {
                predictions[at + first + row] = labels.label(greatest(values, row * outputs));
            }
        }
    }

    private int greatest(double[] values, int at) {
        if (booster.outputs() == 1) {
            return values[at] > 0.5 ? 1 : 0;
        }
        return Vectors.greatest(values, at, booster.outputs());
    }

    @Override
    public void probabilities(float[] rows, int start, int count, double[] probabilities, int at) {
        booster.predict(rows, start, count, probabilities, at);
        if (booster.outputs() > 1) {
            return;
        }
        for (int row = count - 1; row >= 0; row--) {
            double second = probabilities[at + row];
            probabilities[at + 2 * row] = 1 - second;
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
