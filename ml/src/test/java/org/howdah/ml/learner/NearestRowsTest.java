package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestRowsTest {

    /** Some are equally near. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 128, 129, 700, 1000, 1500})
    void areThoseThatSortingFinds(int capacity) {
        Random random = new Random(capacity);
        NearestRows found = new NearestRows(capacity);
        for (int run = 0; run < 3; run++) {
            int[] order = IntStream.range(0, 1000).map(i -> i * 7 % 1000).toArray();
            double[] distances = random.doubles(1000).map(d -> Math.rint(d * 300)).toArray();
            found.clear();
            for (int row : order) {
                found.offer(row, distances[row]);
            }
            int[] expected =
                    IntStream.range(0, 1000)
                            .boxed()
                            .sorted(Comparator.comparingDouble(row -> distances[row]))
                            .limit(capacity)
                            .mapToInt(Integer::intValue)
                            .toArray();
            double bound =
                    capacity > 1000
                            ? Double.POSITIVE_INFINITY
                            : distances[expected[expected.length - 1]];
            assertEquals(bound, found.bound());
            found.arrange();
            assertArrayEquals(expected, found.rows());
            assertEquals(distances[expected[0]], found.distance(0));
        }
    }

    @Test
    void halfOfManyRowsAreFoundAtOnce() {
        int rows = 400_000;
        NearestRows found = new NearestRows(rows / 2);
        assertTimeoutPreemptively(
                Duration.ofSeconds(8),
                () -> {
                    for (int row = 0; row < rows; row++) {
                        found.offer(row, rows - row);
                    }
                    found.arrange();
                });
        assertEquals(rows - 1, found.row(0));
    }
}
