package org.howdah.ml.learner.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Trees are those of scikit-learn 1.2.1 where no random number decides: one tree on all features
 * and rows, for the first 200 rows of diabetes, which have no more distinct values than there are
 * bins. Expected are predictions for every 20th row (for labels: probabilities of label 1), the
 * same in scikit-learn for all of random_state 0 to 5. Labels are 0 up to 140, 1 up to 220, and 2.
 */
class TreeOptionsReferenceTest {
    private static final Map<String, Object> ONE =
            Map.of("n_estimators", 1, "bootstrap", false, "max_features", 1.0);
    private static final Dataset ALL = Dataset.load("diabetes");
    private static final Dataset FIRST = ALL.select(IntStream.range(0, 200).toArray());

    private static TrainingSet labelled(Dataset rows) {
        double[] labels =
                Arrays.stream(rows.target()).map(y -> y > 220 ? 2 : y > 140 ? 1 : 0).toArray();
        return TrainingSet.of(rows.toMatrix(), labels);
    }

    static Stream<Arguments> regressions() {
        return Stream.of(
                Arguments.of(
                        "random_forest",
                        Map.of("criterion", "absolute_error", "max_depth", 4),
                        new double[] {262, 136.5, 97, 70.5, 170, 170, 70.5, 97, 70.5, 97}),
                Arguments.of(
                        "random_forest",
                        Map.of("criterion", "absolute_error", "max_leaf_nodes", 8),
                        new double[] {262, 96, 96, 96, 161, 161, 96, 96, 96, 96}),
                Arguments.of(
                        "random_forest",
                        Map.of("criterion", "absolute_error", "min_impurity_decrease", 1.0),
                        new double[] {262, 96, 96, 96, 161, 161, 96, 96, 96, 96}),
                Arguments.of(
                        "random_forest",
                        Map.of(
                                "criterion",
                                "absolute_error",
                                "ccp_alpha",
                                1.5,
                                "min_samples_leaf",
                                5),
                        new double[] {173, 96, 96, 96, 173, 173, 96, 96, 96, 96}),
                Arguments.of(
                        "random_forest",
                        Map.of("ccp_alpha", 100, "min_samples_leaf", 5),
                        new double[] {
                            225.75,
                            98.86,
                            98.86,
                            98.86,
                            169.161290323,
                            169.161290323,
                            98.86,
                            156.814814815,
                            98.86,
                            98.86
                        }),
                Arguments.of(
                        "random_forest",
                        Map.of("criterion", "poisson", "ccp_alpha", 1, "min_samples_leaf", 5),
                        new double[] {
                            218.647058824,
                            95.107142857,
                            156.127659574,
                            95.107142857,
                            218.647058824,
                            218.647058824,
                            95.107142857,
                            95.107142857,
                            95.107142857,
                            156.127659574
                        }),
                Arguments.of(
                        "gradient_boosting_trees",
                        Map.of("n_estimators", 5, "ccp_alpha", 50, "max_depth", 4),
                        new double[] {
                            178.389928449,
                            124.867898188,
                            131.072652761,
                            124.867898188,
                            155.407289449,
                            151.78964239,
                            129.127440311,
                            139.330668856,
                            124.867898188,
                            134.631006215
                        }));
    }

    static Stream<Arguments> classifications() {
        return Stream.of(
                Arguments.of(
                        "random_forest",
                        Map.of("ccp_alpha", 0.01, "min_samples_leaf", 5),
                        new double[] {
                            0.230769231,
                            0.615384615,
                            0.172413793,
                            0.098360656,
                            0.68,
                            0.68,
                            0.098360656,
                            0.098360656,
                            0.098360656,
                            0.172413793
                        }),
                Arguments.of(
                        "random_forest",
                        Map.of(
                                "criterion",
                                "entropy",
                                "class_weight",
                                Map.of("1", 2, "2", 5),
                                "ccp_alpha",
                                0.03,
                                "min_samples_leaf",
                                5),
                        new double[] {
                            0.069767442,
                            0.537313433,
                            0.537313433,
                            0.179104478,
                            1,
                            0.069767442,
                            0.179104478,
                            0.179104478,
                            0.179104478,
                            0.537313433
                        }),
                Arguments.of(
                        "gradient_boosting_trees",
                        Map.of("n_estimators", 4, "ccp_alpha", 0.01, "max_depth", 4),
                        new double[] {
                            0.34010085,
                            0.248150231,
                            0.291618619,
                            0.248150231,
                            0.314395957,
                            0.314395957,
                            0.248150231,
                            0.260142847,
                            0.248150231,
                            0.307773196
                        }));
    }

    private static Fit fit(
            String algorithm, Task task, TrainingSet data, Map<String, Object> given) {
        Learner learner = Learners.of(algorithm, task);
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE);
    }

    private static Map<String, Object> alone(String algorithm, Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>(given);
        if (algorithm.equals("random_forest")) {
            all.putAll(ONE);
        }
        return all;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("regressions")
    void numbersAgree(String algorithm, Map<String, Object> given, double[] expected) {
        TrainingSet data = FIRST.toTrainingSet();
        Fit fit = fit(algorithm, Task.REGRESSION, data, alone(algorithm, given));
        double[] all = fit.model().predict(data.features());
        double[] some = IntStream.range(0, 10).mapToDouble(i -> all[20 * i]).toArray();
        assertArrayEquals(expected, some, 1e-8);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("classifications")
    void probabilitiesAgree(String algorithm, Map<String, Object> given, double[] expected) {
        TrainingSet data = labelled(FIRST);
        Fit fit = fit(algorithm, Task.CLASSIFICATION, data, alone(algorithm, given));
        double[] all = ((Classifier) fit.model()).probabilities(data.features());
        double[] some = IntStream.range(0, 10).mapToDouble(i -> all[20 * i * 3 + 1]).toArray();
        assertArrayEquals(expected, some, 1e-8);
    }

    /** Lowest and highest of random_state 0 to 9 in scikit-learn 1.2.1, for all rows. */
    static Stream<Arguments> scores() {
        Map<String, Object> half = Map.of("n_estimators", 100, "max_samples", 0.5);
        Map<String, Object> bootstrap = Map.of("n_estimators", 200, "bootstrap", true);
        return Stream.of(
                Arguments.of("random_forest", Task.REGRESSION, bootstrap, 0.418, 0.438),
                Arguments.of("random_forest", Task.CLASSIFICATION, bootstrap, 0.581, 0.615),
                Arguments.of("extra_trees", Task.REGRESSION, bootstrap, 0.452, 0.472),
                Arguments.of("extra_trees", Task.CLASSIFICATION, bootstrap, 0.595, 0.636),
                Arguments.of("bagging", Task.REGRESSION, half, 0.451, 0.468),
                Arguments.of("bagging", Task.CLASSIFICATION, half, 0.593, 0.620));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("scores")
    void theScoreOutOfTheBagIsAmongThoseOfSeeds(
            String algorithm, Task task, Map<String, Object> given, double low, double high) {
        Map<String, Object> all = new HashMap<>(given);
        all.put("oob_score", true);
        if (algorithm.equals("bagging")) {
            all.put("max_features", 0.7);
        }
        TrainingSet data = task == Task.REGRESSION ? ALL.toTrainingSet() : labelled(ALL);
        Fit fit = fit(algorithm, task, data, all);
        double score = fit.metrics().getOrDefault("oob_score", Double.NaN);
        double slack = high - low;
        assertTrue(score > low - slack && score < high + slack, String.valueOf(score));
        assertEquals(score, fit(algorithm, task, data, all).metrics().get("oob_score"));
    }
}
