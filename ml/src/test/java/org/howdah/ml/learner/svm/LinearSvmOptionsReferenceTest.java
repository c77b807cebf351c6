package org.howdah.ml.learner.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Weights and intercepts are those of scikit-learn's LinearSVC 1.2.1 on iris, with tol = 1e-9 and
 * max_iter = 200000; of two labels one is versicolor.
 */
class LinearSvmOptionsReferenceTest {
    private static final Learner LEARNER = new LinearSvmClassification();
    private static final TrainingSet IRIS = Dataset.load("iris").toTrainingSet();

    static Stream<Arguments> options() {
        Map<String, Object> balanced =
                Map.of("penalty", "l1", "C", 0.05, "class_weight", "balanced");
        Map<String, Object> weighted =
                Map.of("multi_class", "crammer_singer", "C", 0.1, "class_weight", Map.of("1", 3));
        return Stream.of(
                Arguments.of(
                        Map.of("penalty", "l1"),
                        2,
                        new double[][] {{0, -0.939044, 0.412192, -0.925791}},
                        new double[] {2.072677}),
                Arguments.of(
                        balanced,
                        2,
                        new double[][] {{0, -0.200265, 0.147459, 0}},
                        new double[] {0}),
                Arguments.of(
                        Map.of("penalty", "l1", "C", 0.1, "dual", false),
                        3,
                        new double[][] {
                            {0, 0.542987, -0.598522, 0},
                            {0.20075, -0.494902, 0.029272, -0.102514},
                            {-0.656326, -0.479566, 0.789564, 0.98804}
                        },
                        new double[3]),
                Arguments.of(
                        Map.of("penalty", "l1", "fit_intercept", false),
                        3,
                        new double[][] {
                            {0.082861, 0.640525, -0.894318, 0},
                            {0.274326, -0.695577, 0.369242, -1.017335},
                            {-1.180631, -1.285051, 1.463402, 2.356211}
                        },
                        new double[3]),
                Arguments.of(
                        Map.of("multi_class", "crammer_singer", "C", 0.1),
                        3,
                        new double[][] {
                            {0.290641, 0.676171, -0.863069, -0.457817},
                            {0.253887, 0.018579, -0.147754, -0.393505},
                            {-0.544528, -0.69475, 1.010822, 0.851323}
                        },
                        new double[] {0.133033, 0.254801, -0.387834}),
                Arguments.of(
                        weighted,
                        3,
                        new double[][] {
                            {0.32268, 0.710125, -0.91141, -0.576848},
                            {0.246475, 0.015424, -0.09756, -0.46025},
                            {-0.569155, -0.725549, 1.00897, 1.037098}
                        },
                        new double[] {0.158265, 0.43378, -0.592045}),
                Arguments.of(
                        Map.of("multi_class", "crammer_singer", "C", 0.5),
                        2,
                        new double[][] {{0.610041, -1.697888, 0.457531, -1.622956}},
                        new double[] {1.158592}));
    }

    @ParameterizedTest(name = "{0}, {1} labels")
    @MethodSource("options")
    void weightsAgree(
            Map<String, Object> given, int labels, double[][] weights, double[] intercepts) {
        Map<String, Object> exact = new HashMap<>(given);
        exact.put("tol", 1e-8);
        exact.put("max_iter", 100_000);
        Coefficients found = fit(data(labels), exact);
        for (int function = 0; function < weights.length; function++) {
            assertArrayEquals(weights[function], found.weights()[function], 2e-4);
        }
        assertArrayEquals(intercepts, found.intercepts(), 2e-4);
    }

    @Test
    void anAbsolutePenaltyWantsSquaredErrors() {
        Map<String, Object> given = Map.of("penalty", "l1", "loss", "hinge");
        assertThrows(InvalidHyperparameter.class, () -> fit(IRIS, given));
    }

    private static TrainingSet data(int labels) {
        double[] target =
                Arrays.stream(IRIS.target())
                        .map(label -> labels == 3 ? label : label == 1 ? 1 : 0)
                        .toArray();
        return TrainingSet.of(IRIS.features(), target);
    }

    private static Coefficients fit(TrainingSet data, Map<String, Object> given) {
        return LEARNER.fit(data, LEARNER.schema().resolve(given), Progress.NONE)
                .model()
                .coefficients()
                .orElseThrow();
    }
}
