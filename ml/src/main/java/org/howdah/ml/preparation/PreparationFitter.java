package org.howdah.ml.preparation;

import java.util.ArrayList;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Feature;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/** Fits a {@link Preparation} on training rows, and on nothing else. */
public final class PreparationFitter {
    /** Copies of a column in which its values are counted, sorted, and encoded out of fold. */
    private static final double BYTES_OF_VALUE = 40;

    private final Preprocessing preprocessing;
    private final List<RawColumn> columns;
    private final List<List<Categories>> categories;
    private final Labels labels;
    private final boolean classification;
    private final Progress progress;

    /**
     * @param categories of each column, of each of its values; none of a column of numbers
     * @param classification whether labels are categories rather than numbers
     */
    public PreparationFitter(
            Preprocessing preprocessing,
            List<RawColumn> columns,
            List<List<Categories>> categories,
            Labels labels,
            boolean classification,
            Progress progress) {
        this.preprocessing = preprocessing;
        this.columns = List.copyOf(columns);
        this.categories = List.copyOf(categories);
        this.labels = labels;
        this.classification = classification;
        this.progress = progress;
        columns.forEach(column -> Preprocessings.require(column, preprocessing.of(column)));
    }

    /**
     * Refuses missing values that nothing replaces.
     *
     * @param missing how many each column has
     * @throws SqlError 22004 if there are some
     */
    public void requireComplete(List<Long> missing) {
        for (int i = 0; i < columns.size(); i++) {
            RawColumn column = columns.get(i);
            boolean required =
                    column.quantity() != Quantity.CATEGORY
                            && preprocessing.of(column).encode() instanceof Encode.Native
                            && preprocessing.of(column).impute() == Impute.ERROR;
            if (required && missing.get(i) > 0) {
                throw MissingValues.inTraining(column, missing.get(i));
            }
        }
    }

    /** Fits. */
    public FittedPreparation fit(TrainingSet training) {
        progress.memory().reserveMost("prepared column", BYTES_OF_VALUE * training.rows());
        List<PreparedColumn> prepared = new ArrayList<>();
        List<OutOfFold> outOfFold = new ArrayList<>();
        Target target = new Target(training, classification);
        int input = 0;
        int output = 0;
        for (int i = 0; i < columns.size(); i++) {
            RawColumn column = columns.get(i);
            List<Cell> cells = new ArrayList<>();
            for (int element = 0; element < column.width(); element++) {
                Cell cell = Cell.PLAIN;
                if (!isPlain(column)) {
                    progress.check();
                    CellFitter fitter =
                            new CellFitter(
                                    column,
                                    preprocessing.of(column),
                                    categories.get(i).isEmpty()
                                            ? Categories.NONE
                                            : categories.get(i).get(element),
                                    values(training.features(), input));
                    cell = fitter.fit(target);
                    double[] encoded = fitter.outOfFold();
                    if (encoded != null) {
                        progress.memory().reserve(encoded.length, Float.BYTES);
                        outOfFold.add(new OutOfFold(output, cell, encoded));
                    }
                }
                cells.add(cell);
                input++;
                output += cell.width();
            }
            prepared.add(new PreparedColumn(column, categories.get(i), cells));
        }
        Preparation preparation = new Preparation(prepared, labels);
        if (preparation.outputs() == 0) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "after preprocessing there is no feature to learn from",
                    "A column that is NULL in all rows has no category to encode: add a column, or"
                            + " preprocess differently.");
        }
        return new FittedPreparation(preparation, outOfFold, features(preparation));
    }

    /** Codes that stay what they are mean categories; what else there is are numbers. */
    private List<Feature> features(Preparation preparation) {
        List<String> names = FeatureNames.of(preparation).outputs();
        List<Feature> features = new ArrayList<>();
        for (PreparedColumn prepared : preparation.columns()) {
            RawColumn column = prepared.column();
            boolean coded =
                    column.quantity() == Quantity.CATEGORY
                            && preprocessing.of(column).encode() instanceof Encode.Native;
            for (int i = 0; i < prepared.cells().size(); i++) {
                Cell cell = prepared.cells().get(i);
                boolean scaled = cell.offset() != 0 || cell.divisor() != 1;
                for (int feature = 0; feature < cell.width(); feature++) {
                    String name = names.get(features.size());
                    features.add(
                            coded && !scaled
                                    ? Feature.category(name, prepared.categories().get(i).names())
                                    : Feature.number(name));
                }
            }
        }
        return features;
    }

    private boolean isPlain(RawColumn column) {
        return column.quantity() != Quantity.CATEGORY
                && preprocessing.of(column).equals(ColumnPreprocessing.STANDARD);
    }

    private static float[] values(Matrix rows, int column) {
        float[] values = new float[rows.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = rows.get(row, column);
        }
        return values;
    }
}
