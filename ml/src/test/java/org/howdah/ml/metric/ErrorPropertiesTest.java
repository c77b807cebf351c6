package org.howdah.ml.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Errors of random numbers are what their definitions say. */
class ErrorPropertiesTest {
    private static final int SEEDS = 400;
    private static final double ROUNDING = 1e-11;

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Numbers(double[] truth, double[] predicted) {
        int rows() {
            return truth.length;
        }

        double error(int row) {
            return truth[row] - predicted[row];
        }

        double mean(IntToDoubleFunction of) {
            return IntStream.range(0, rows()).mapToDouble(of).average().orElseThrow();
        }
    }

    /** One row or many; values that tie; a truth, or predictions, that are all the same. */
    private static Numbers numbers(int seed) {
        Random random = new Random(seed);
        int rows = seed % 9 == 0 ? 1 : 1 + random.nextInt(50);
        boolean ties = random.nextBoolean();
        double[] truth = values(random, rows, ties, seed % 7 == 0);
        double[] predicted = values(random, rows, ties, seed % 5 == 0);
        return new Numbers(truth, predicted);
    }

    private static void forAll(Consumer<Numbers> property) {
        for (int seed = 0; seed < SEEDS; seed++) {
            try {
                property.accept(numbers(seed));
            } catch (AssertionError e) {
                throw new AssertionError("of seed " + seed, e);
            }
        }
    }

    private static double[] values(Random random, int rows, boolean ties, boolean constant) {
        DoubleUnaryOperator shape = value -> ties ? Math.rint(3 * value) : 100 * value;
        double first = shape.applyAsDouble(random.nextGaussian());
        return IntStream.range(0, rows)
                .mapToDouble(_ -> constant ? first : shape.applyAsDouble(random.nextGaussian()))
                .toArray();
    }

    @Test
    void meansAreOfErrors() {
        forAll(
                data -> {
                    double squared = data.mean(row -> data.error(row) * data.error(row));
                    assertClose(squared, Errors.meanSquared(data.truth, data.predicted));
                    assertClose(
                            data.mean(row -> Math.abs(data.error(row))),
                            Errors.meanAbsolute(data.truth, data.predicted));
                });
    }

    @Test
    void medianAndGreatestAreOfSortedErrors() {
        forAll(
                data -> {
                    double[] sorted =
                            IntStream.range(0, data.rows())
                                    .mapToDouble(row -> Math.abs(data.error(row)))
                                    .sorted()
                                    .toArray();
                    int last = sorted.length - 1;
                    assertEquals(
                            (sorted[last / 2] + sorted[last - last / 2]) / 2,
                            Errors.medianAbsolute(data.truth, data.predicted));
                    assertEquals(sorted[last], Errors.greatestAbsolute(data.truth, data.predicted));
                });
    }

    @Test
    void r2ComparesWithTheMean() {
        forAll(
                data -> {
                    double mean = Arrays.stream(data.truth).average().orElseThrow();
                    double errors = data.mean(row -> data.error(row) * data.error(row));
                    assertClose(
                            determination(data, mean, errors),
                            Errors.r2(data.truth, data.predicted));
                });
    }

    @Test
    void explainedVarianceIsThatOfErrors() {
        forAll(
                data -> {
                    double mean = Arrays.stream(data.truth).average().orElseThrow();
                    double bias = data.mean(data::error);
                    double errors = data.mean(row -> Math.pow(data.error(row) - bias, 2));
                    assertClose(
                            determination(data, mean, errors < 1e-20 ? 0 : errors),
                            Errors.explainedVariance(data.truth, data.predicted));
                });
    }

    /** Where the truth doesn't vary, 1 if there is no error and else 0; of one row, nothing. */
    private static double determination(Numbers data, double mean, double errors) {
        double deviations = data.mean(row -> Math.pow(data.truth[row] - mean, 2));
        if (data.rows() < 2) {
            return Double.NaN;
        }
        boolean varies = Arrays.stream(data.truth).distinct().count() > 1;
        return varies ? 1 - errors / deviations : errors == 0 ? 1 : 0;
    }

    private static void assertClose(double expected, double found) {
        double size = Double.isNaN(expected) ? 1 : Math.max(1, Math.abs(expected));
        assertEquals(expected, found, ROUNDING * size);
    }
}
