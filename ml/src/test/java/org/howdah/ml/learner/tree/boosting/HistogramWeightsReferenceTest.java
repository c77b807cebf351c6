package org.howdah.ml.learner.tree.boosting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Weights of labels count as in scikit-learn 1.2.1: probabilities of label 1 for every 44th row of
 * diabetes after one round and after three of trees of 6 leaves (in larger ones many splits gain
 * the same). Labels are 0 up to 140, 1 above, or up to 220, and 2.
 */
class HistogramWeightsReferenceTest {
    private final HistogramClassification learner = new HistogramClassification();

    private static TrainingSet data(int labels) {
        Dataset rows = Dataset.load("diabetes");
        double[] codes =
                Arrays.stream(rows.target())
                        .map(y -> y > 220 && labels == 3 ? 2 : y > 140 ? 1 : 0)
                        .toArray();
        return TrainingSet.of(rows.toMatrix(), codes);
    }

    static Stream<Arguments> weights() {
        return Stream.of(
                Arguments.of(
                        2,
                        "balanced",
                        1,
                        new double[] {
                            0.5484391, 0.5199893, 0.4576021, 0.4763912, 0.5484391, 0.4763912,
                            0.5074463, 0.4576021, 0.4576021, 0.4763912
                        }),
                Arguments.of(
                        2,
                        "balanced",
                        3,
                        new double[] {
                            0.6304594, 0.5541153, 0.4026856, 0.4209699, 0.6304594, 0.4209699,
                            0.5201765, 0.4026856, 0.4026856, 0.4209699
                        }),
                Arguments.of(
                        2,
                        Map.of("1", 5),
                        1,
                        new double[] {
                            0.8429505, 0.8429505, 0.7715581, 0.7329101, 0.8429505, 0.8159939,
                            0.8370629, 0.7715581, 0.7715581, 0.7329101
                        }),
                Arguments.of(
                        2,
                        Map.of("1", 5),
                        3,
                        new double[] {
                            0.8589558, 0.8589558, 0.6609716, 0.6867673, 0.8589558, 0.7190865,
                            0.841296, 0.7081566, 0.6447922, 0.6628274
                        }),
                Arguments.of(
                        3,
                        Map.of("1", 0.5, "2", 7),
                        1,
                        new double[] {
                            0.0564854, 0.0564854, 0.0723746, 0.0733474, 0.0623068, 0.0736815,
                            0.1312867, 0.0736815, 0.0799399, 0.0736815
                        }),
                Arguments.of(
                        3,
                        Map.of("1", 0.5, "2", 7),
                        3,
                        new double[] {
                            0.0446517, 0.0446517, 0.0660863, 0.0720275, 0.0544539, 0.0712914,
                            0.1563742, 0.0831474, 0.0809867, 0.0712914
                        }),
                Arguments.of(
                        3,
                        "balanced",
                        1,
                        new double[] {
                            0.3199719, 0.3199719, 0.3146298, 0.3194603, 0.3294842, 0.3194603,
                            0.3589373, 0.3146298, 0.3146298, 0.3194603
                        }),
                Arguments.of(
                        3,
                        "balanced",
                        3,
                        new double[] {
                            0.3420708, 0.2827511, 0.2699205, 0.2991872, 0.3375093, 0.2713649,
                            0.4084786, 0.2624241, 0.3025396, 0.3113151
                        }),
                Arguments.of(
                        3,
                        Map.of("0", 0),
                        1,
                        new double[] {
                            0.5404422, 0.4764968, 0.616281, 0.616281, 0.5404422, 0.616281,
                            0.6461188, 0.616281, 0.616281, 0.616281
                        }));
    }

    @ParameterizedTest(name = "{0} labels, {1}, {2}")
    @MethodSource("weights")
    void probabilitiesAgree(int labels, Object weights, int rounds, double[] expected) {
        TrainingSet data = data(labels);
        Map<String, Object> given =
                Map.of("class_weight", weights, "max_iter", rounds, "max_leaf_nodes", 6);
        Classifier model = (Classifier) fit(data, given);
        double[] all = model.probabilities(data.features());
        double[] some = IntStream.range(0, 10).mapToDouble(i -> all[44 * i * labels + 1]).toArray();
        assertArrayEquals(expected, some, 1e-5);
    }

    @Test
    void weightsThatAreAllZeroAreRefused() {
        Map<String, Object> given = Map.of("class_weight", Map.of("0", 0, "1", 0));
        assertThrows(InvalidHyperparameter.class, () -> fit(data(2), given));
    }

    private Object fit(TrainingSet data, Map<String, Object> given) {
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE).model();
    }
}
