package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What only the rows show to be wrong. */
class RefusalsTest {
    private static final Matrix FEATURES = Matrix.of(4, 2, 1, 2, 3, 5, 4, 3, 8, 1);

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("bagging", Map.of("max_features", 7), 1, "7"),
                Arguments.of("bagging", Map.of("max_samples", 9), 1, "9"),
                Arguments.of("random_forest", Map.of("max_samples", 9), 1, "9"),
                Arguments.of(
                        "extra_trees",
                        Map.of("max_samples", 3, "bootstrap", false),
                        1,
                        "\"bootstrap\""),
                Arguments.of("extra_trees", Map.of("oob_score", true), 1, "\"bootstrap\""),
                Arguments.of("random_forest", Map.of("criterion", "poisson"), -5, "-5"),
                Arguments.of("hist_gradient_boosting", Map.of("loss", "poisson"), -5, "-5"),
                Arguments.of("hist_gradient_boosting", Map.of("loss", "poisson"), 0, "all rows"),
                Arguments.of("orthogonal_matching_pursuit", Map.of("n_nonzero_coefs", 6), 1, "6"),
                Arguments.of("xgboost", Map.of("early_stopping_rounds", 2), 1, "4 training rows"),
                Arguments.of("lightgbm", Map.of("early_stopping_round", 2), 1, "4 training rows"),
                Arguments.of("stochastic_gradient_descent", Map.of("eta0", 0), 1, "invscaling"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refused")
    void aRefusalNamesTheValueAndAWayOut(
            String algorithm, Map<String, Object> given, double target, String named) {
        Learner learner = Learners.of(algorithm, Task.REGRESSION);
        TrainingSet rows = TrainingSet.of(FEATURES, new double[] {0, 0, 0, target});
        InvalidInput refusal =
                assertThrows(
                        InvalidInput.class,
                        () -> learner.fit(rows, learner.schema().resolve(given), Progress.NONE));
        assertTrue(String.valueOf(refusal.getMessage()).contains(named), refusal.getMessage());
        assertFalse(refusal.hint().isEmpty());
    }
}
