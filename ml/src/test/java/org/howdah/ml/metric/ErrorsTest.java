package org.howdah.ml.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    private static final double[] TRUTH = {3, -.5, 2, 7};
    private static final double[] PREDICTED = {2.5, 0, 2, 8};

    @Test
    void errorsAreThoseOfScikitLearn() {
        assertEquals(0.9486081370449679, Errors.r2(TRUTH, PREDICTED), 1e-15);
        assertEquals(0.5, Errors.meanAbsolute(TRUTH, PREDICTED));
        assertEquals(0.375, Errors.meanSquared(TRUTH, PREDICTED));
    }

    @Test
    void r2OfTheMeanIsZero() {
        double mean = Arrays.stream(TRUTH).average().orElseThrow();
        assertEquals(0, Errors.r2(TRUTH, new double[] {mean, mean, mean, mean}), 1e-15);
    }

    @Test
    void r2OfTheTruthIsOne() {
        assertEquals(1, Errors.r2(TRUTH, TRUTH));
    }

    @Test
    void r2DoesNotDependOnUnits() {
        double[] truth = Arrays.stream(TRUTH).map(value -> 10 * value + 3).toArray();
        double[] predicted = Arrays.stream(PREDICTED).map(value -> 10 * value + 3).toArray();
        assertEquals(Errors.r2(TRUTH, PREDICTED), Errors.r2(truth, predicted), 1e-14);
    }

    @Test
    void r2OfConstantTruthIsWhetherItIsMet() {
        assertEquals(1, Errors.r2(new double[] {2, 2}, new double[] {2, 2}));
        assertEquals(0, Errors.r2(new double[] {2, 2}, new double[] {2, 3}));
    }

    @Test
    void r2OfOneRowIsUndefined() {
        assertEquals(Double.NaN, Errors.r2(new double[] {2}, new double[] {2}));
    }
}
