package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.InvalidFeature;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Workers;

/**
 * The categories of rows.
 *
 * @param ofRow of each feature, by row
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CategoricalRows(List<CategoricalFeature> features, int[][] ofRow) {
    CategoricalRows {
        features = List.copyOf(features);
    }

    /**
     * Learns the categories of training rows.
     *
     * @param chosen numbers that are categories, too, by feature
     */
    static CategoricalRows learn(TrainingSet data, boolean[] chosen, Progress progress) {
        List<CategoricalFeature> features = new ArrayList<>();
        for (int feature = 0; feature < chosen.length; feature++) {
            Optional<List<String>> names =
                    data.described().isEmpty()
                            ? Optional.empty()
                            : data.described().get(feature).categories();
            if (names.isPresent()) {
                progress.check();
                features.add(ofCodes(data.features(), feature, names.get()));
            } else if (chosen[feature]) {
                progress.check();
                features.add(ofNumbers(data.features(), feature));
            }
        }
        return of(features, data.features(), progress);
    }

    /** The categories of other rows. */
    static CategoricalRows of(List<CategoricalFeature> features, Matrix rows, Progress progress) {
        progress.memory().reserve((double) rows.rows() * features.size(), Integer.BYTES);
        int[][] ofRow = new int[features.size()][rows.rows()];
        Workers.each(
                ofRow.length,
                progress,
                number -> {
                    CategoricalFeature feature = features.get(number);
                    for (int row = 0; row < rows.rows(); row++) {
                        ofRow[number][row] = feature.category(rows.get(row, feature.feature()));
                    }
                });
        return new CategoricalRows(features, ofRow);
    }

    private static CategoricalFeature ofCodes(Matrix rows, int feature, List<String> names) {
        boolean[] seen = new boolean[names.size() + 1];
        for (int row = 0; row < rows.rows(); row++) {
            float code = rows.get(row, feature);
            seen[Float.isNaN(code) ? 0 : (int) code] = true;
        }
        float[] members = new float[names.size()];
        int[] hashes = new int[names.size()];
        int count = 0;
        for (int code = 1; code < seen.length; code++) {
            if (seen[code]) {
                members[count] = code;
                hashes[count++] = CityHash.category(names.get(code - 1));
            }
        }
        return new CategoricalFeature(
                feature,
                true,
                Arrays.copyOf(members, count),
                Arrays.copyOf(hashes, count),
                seen[0]);
    }

    private static CategoricalFeature ofNumbers(Matrix rows, int feature) {
        float[] values = new float[rows.rows()];
        int present = 0;
        for (int row = 0; row < values.length; row++) {
            float value = rows.get(row, feature) + 0.0f;
            if (!Float.isNaN(value)) {
                values[present++] = value;
            }
        }
        float[] sorted = Arrays.copyOf(values, present);
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < present; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        int[] hashes = new int[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = CityHash.category(name(feature, sorted[i]));
        }
        return new CategoricalFeature(
                feature, false, Arrays.copyOf(sorted, count), hashes, present < rows.rows());
    }

    private static String name(int feature, float value) {
        if (value != Math.rint(value) || Float.isInfinite(value)) {
            throw new InvalidFeature(
                    feature,
                    "can't be a category: %s is no whole number".formatted(value),
                    "Leave it out of the hyperparameter \"cat_features\", or cast it to text in a view.");
        }
        return Long.toString((long) value);
    }
}
