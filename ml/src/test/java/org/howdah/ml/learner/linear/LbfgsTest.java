package org.howdah.ml.learner.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;
import org.junit.jupiter.api.Test;

class LbfgsTest {

    /** A convex function by value and gradient. */
    private record Given(int dimension, Evaluation evaluation) implements ConvexFunction {
        @Override
        public double evaluate(double[] point, double[] gradient) {
            return evaluation.evaluate(point, gradient);
        }

        @Override
        public double size(double[] gradient) {
            return Arrays.stream(gradient).map(Math::abs).max().orElse(0);
        }
    }

    @FunctionalInterface
    private interface Evaluation {
        double evaluate(double[] point, double[] gradient);
    }

    /** Half of the sum of i (x_i - i)^2. */
    private static double bowl(double[] point, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < point.length; i++) {
            gradient[i] = (i + 1) * (point[i] - i);
            sum += gradient[i] * (point[i] - i) / 2;
        }
        return sum;
    }

    /** Very flat near the minimum and steep elsewhere: x^4 + cosh y. */
    private static double valley(double[] point, double[] gradient) {
        gradient[0] = 4 * Math.pow(point[0], 3);
        gradient[1] = Math.sinh(point[1]);
        return Math.pow(point[0], 4) + Math.cosh(point[1]);
    }

    @Test
    void theMinimumOfABowlIsFoundInFewSteps() {
        Lbfgs.Minimum minimum = minimise(new Given(20, LbfgsTest::bowl), new double[20]);
        double[] expected = new double[20];
        Arrays.setAll(expected, i -> i);
        assertArrayEquals(expected, minimum.point(), 1e-9);
        assertTrue(minimum.iterations() < 60, () -> minimum.iterations() + " iterations");
    }

    @Test
    void aFarAndSteepStartIsNoHindrance() {
        Lbfgs.Minimum minimum = minimise(new Given(2, LbfgsTest::valley), new double[] {100, 30});
        assertTrue(minimum.gradient() <= 1e-10);
        assertEquals(0, minimum.point()[1], 1e-9);
    }

    @Test
    void aMinimumIsNotLeft() {
        double[] start = {0, 0};
        Lbfgs.Minimum minimum = minimise(new Given(2, LbfgsTest::valley), start);
        assertEquals(0, minimum.iterations());
        assertArrayEquals(new double[] {0, 0}, minimum.point());
    }

    @Test
    void theSearchEndsWithItsIterations() {
        Lbfgs search = new Lbfgs(new Given(20, LbfgsTest::bowl), 3, 0, Progress.NONE);
        assertEquals(3, search.minimise(new double[20]).iterations());
    }

    @Test
    void theSearchEndsWhereArithmeticAllowsNoProgress() {
        Lbfgs search = new Lbfgs(new Given(20, LbfgsTest::bowl), 100_000, 0, Progress.NONE);
        assertTrue(search.minimise(new double[20]).iterations() < 1000);
    }

    private static Lbfgs.Minimum minimise(ConvexFunction function, double[] start) {
        return new Lbfgs(function, 1000, 1e-10, Progress.NONE).minimise(start);
    }
}
