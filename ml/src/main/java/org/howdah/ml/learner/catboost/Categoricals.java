package org.howdah.ml.learner.catboost;

import java.util.List;
import org.howdah.ml.learner.NoComputation;

/**
 * What a model knows of categories. A row's values are followed by those of the columns, in their
 * order. Immutable.
 *
 * @param columns what trees ask beside numbers
 * @param tables what their statistics are made of
 */
record Categoricals(
        List<CategoricalFeature> features, List<DerivedColumn> columns, List<CtrTable> tables) {
    static final NoComputation NO_COMPUTATION =
            new NoComputation(
                    "what it asks of categories is no formula",
                    "Encode the categories before: preprocess => '{\"column\": {\"encode\": \"target\"}}'.");

    static final Categoricals NONE = new Categoricals(List.of(), List.of(), List.of());

    Categoricals {
        features = List.copyOf(features);
        columns = List.copyOf(columns);
        tables = List.copyOf(tables);
    }

    /** The number of the feature that a column is derived from. */
    int source(int column) {
        return features.get(columns.get(column).question().categorical()).feature();
    }

    /** Writes rows of {@code width} values that begin at {@code rows[start]}, with the columns. */
    void derive(float[] rows, int start, int count, int width, float[] derived) {
        int[] categories = new int[features.size()];
        int to = 0;
        for (int row = 0; row < count; row++) {
            int from = start + row * width;
            System.arraycopy(rows, from, derived, to, width);
            to += width;
            for (int i = 0; i < categories.length; i++) {
                CategoricalFeature feature = features.get(i);
                categories[i] = feature.category(rows[from + feature.feature()]);
            }
            for (DerivedColumn column : columns) {
                derived[to++] = column.value(categories[column.question().categorical()]);
            }
        }
    }

    long bytes() {
        long bytes = 64;
        for (CategoricalFeature feature : features) {
            bytes += feature.bytes();
        }
        for (DerivedColumn column : columns) {
            bytes += column.bytes();
        }
        for (CtrTable table : tables) {
            bytes += table.bytes();
        }
        return bytes;
    }
}
