package org.howdah.ml.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/** One column {@code x} to fit preparations on. */
final class Fitting {
    static final float NULL = Float.NaN;

    private final RawColumn column;
    private final List<Categories> categories;
    private final TrainingSet training;
    private final boolean classification;

    private Fitting(
            RawColumn column,
            List<Categories> categories,
            TrainingSet training,
            boolean classification) {
        this.column = column;
        this.categories = categories;
        this.training = training;
        this.classification = classification;
    }

    /** A column of numbers. */
    static Fitting numbers(float... values) {
        return of(Quantity.NUMBER, List.of(), values);
    }

    /** A column of the categories a, b, c, ..., given by their codes. */
    static Fitting categories(int count, float... codes) {
        List<String> names = new ArrayList<>();
        for (char name = 'a'; name < 'a' + count; name++) {
            names.add(String.valueOf(name));
        }
        return of(Quantity.CATEGORY, List.of(new Categories(names)), codes);
    }

    private static Fitting of(Quantity quantity, List<Categories> categories, float... values) {
        Matrix rows = Matrix.of(values.length, 1, values);
        RawColumn column =
                new RawColumn("x", "type", quantity, quantity == Quantity.NUMBER, false, 1);
        double[] labels = IntStream.range(0, values.length).asDoubleStream().toArray();
        return new Fitting(column, categories, TrainingSet.of(rows, labels), false);
    }

    Fitting labelled(double... labels) {
        TrainingSet rows = TrainingSet.of(training.features(), labels);
        return new Fitting(column, categories, rows, classification);
    }

    Fitting classified(double... labels) {
        TrainingSet rows = TrainingSet.of(training.features(), labels);
        return new Fitting(column, categories, rows, true);
    }

    FittedPreparation fit(String preprocessing) {
        return new PreparationFitter(
                        Preprocessing.of("{\"x\": " + preprocessing + "}"),
                        List.of(column),
                        List.of(categories),
                        Labels.NUMBERS,
                        classification,
                        Progress.NONE)
                .fit(training);
    }

    /** What a value becomes. */
    float[] prepared(String preprocessing, float value) {
        return prepare(fit(preprocessing).preparation(), value);
    }

    static float[] prepare(Preparation preparation, float... values) {
        int rows = values.length / preparation.inputs();
        float[] prepared = new float[rows * preparation.outputs()];
        preparation.apply(values, 0, rows, prepared, 0);
        return prepared;
    }
}
