package org.howdah.ml.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Scaled values beside those of scikit-learn 1.2.1's scalers. */
class ScalingReferenceTest {
    /** Features are floats: of values near 1000 with a spread of 1, five digits are left. */
    private static final double TOLERANCE = 1e-4;

    static Stream<Arguments> scalers() {
        return Stream.of("wine", "iris")
                .flatMap(
                        dataset ->
                                Stream.of(
                                        Arguments.of(dataset, "standard", "StandardScaler"),
                                        Arguments.of(dataset, "min_max", "MinMaxScaler"),
                                        Arguments.of(dataset, "max_abs", "MaxAbsScaler"),
                                        Arguments.of(dataset, "robust", "RobustScaler")));
    }

    @ParameterizedTest
    @MethodSource("scalers")
    void valuesAreScaledAsByScikitLearn(String dataset, String scale, String scaler) {
        TrainingSet rows = Dataset.load(dataset).toTrainingSet();
        Preparation preparation = fit(rows, scale);
        float[] prepared = new float[rows.features().columns()];
        JsonNode expected = Reference.section("scalers").get(dataset).get(scaler).get("transform2");
        for (int row = 0; row < 2; row++) {
            preparation.apply(
                    rows.features().block(row), rows.features().offset(row), 1, prepared, 0);
            for (int column = 0; column < prepared.length; column++) {
                assertEquals(
                        expected.get(row).get(column).asDouble(),
                        prepared[column],
                        TOLERANCE,
                        "row " + row + ", column " + column);
            }
        }
    }

    private static Preparation fit(TrainingSet rows, String scale) {
        List<RawColumn> columns = new ArrayList<>();
        List<List<Categories>> categories = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < rows.features().columns(); i++) {
            columns.add(new RawColumn("x" + i, "real", Quantity.NUMBER, false, false, 1));
            categories.add(List.of());
            asked.add("\"x%d\": {\"scale\": \"%s\"}".formatted(i, scale));
        }
        Preprocessing preprocessing = Preprocessing.of("{" + String.join(", ", asked) + "}");
        return new PreparationFitter(
                        preprocessing, columns, categories, Labels.NUMBERS, false, Progress.NONE)
                .fit(rows)
                .preparation();
    }
}
