package org.howdah.ml.learner.robust;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits with many hyperparameters are the minima of scikit-learn's objectives. */
class MinimumTest {
    static Stream<Minimum> huber() {
        return Minimum.of("huber");
    }

    static Stream<Minimum> quantile() {
        return Minimum.of("quantile");
    }

    @ParameterizedTest
    @MethodSource("huber")
    void huberIsTheMinimum(Minimum minimum) {
        Coefficients found = fit(new HuberRegression(), minimum);
        assertCoefficients(minimum, found);
        double objective =
                Minimum.huber(
                        minimum.data(),
                        found.weights()[0],
                        found.intercepts()[0],
                        minimum.parameter("epsilon"),
                        minimum.parameter("alpha"));
        assertEquals(minimum.objective(), objective, 1e-9 * objective);
    }

    @ParameterizedTest
    @MethodSource("quantile")
    void quantileIsTheMinimum(Minimum minimum) {
        Coefficients found = fit(new QuantileRegression(), minimum);
        double objective =
                Minimum.pinball(
                        minimum.data(),
                        found,
                        minimum.parameter("quantile"),
                        minimum.parameter("alpha"));
        // HiGHS itself is only so close to the minimum, from above
        double below = minimum.objective() - objective;
        assertTrue(below >= -1e-12 * objective && below <= 1e-8 * objective, "below: " + below);
        // where it stopped at another vertex a little above, coefficients are that vertex's
        if (below < 1e-12 * objective) {
            assertCoefficients(minimum, found);
        }
    }

    private static Coefficients fit(Learner learner, Minimum minimum) {
        @SuppressWarnings("unchecked") // an object of JSON
        var parameters = (Map<String, ?>) minimum.parameters();
        Fit fit = learner.fit(minimum.data(), learner.schema().resolve(parameters), Progress.NONE);
        assertEquals(List.of(), fit.warnings());
        return fit.model().coefficients().orElseThrow();
    }

    private static void assertCoefficients(Minimum minimum, Coefficients found) {
        double largest = Arrays.stream(minimum.weights()).map(Math::abs).max().orElseThrow();
        assertArrayEquals(minimum.weights(), found.weights()[0], 1e-6 * Math.max(largest, 1e-3));
        assertEquals(
                minimum.intercept(),
                found.intercepts()[0],
                1e-6 * Math.max(1, Math.abs(minimum.intercept())));
    }
}
