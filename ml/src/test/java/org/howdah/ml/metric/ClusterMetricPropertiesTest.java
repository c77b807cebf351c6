package org.howdah.ml.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.junit.jupiter.api.Test;

/** Metrics of random clusters are what their definitions say. */
class ClusterMetricPropertiesTest {
    private static final int SEEDS = 200;

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Clustered(Matrix rows, double[] clusters) {
        double distance(int one, int other) {
            double sum = 0;
            for (int column = 0; column < rows.columns(); column++) {
                sum += Math.pow(rows.get(one, column) - (double) rows.get(other, column), 2);
            }
            return Math.sqrt(sum);
        }

        int[] of(double cluster) {
            return IntStream.range(0, clusters.length)
                    .filter(row -> clusters[row] == cluster)
                    .toArray();
        }

        double[] numbers() {
            return Arrays.stream(clusters).sorted().distinct().toArray();
        }

        /** The mean distance of a row to others. */
        double distance(int row, int[] others) {
            return Arrays.stream(others)
                    .filter(other -> other != row)
                    .mapToDouble(other -> distance(row, other))
                    .average()
                    .orElse(0);
        }
    }

    /** Rows that are the same, clusters of one row, one cluster, as many as rows; noise is -1. */
    private static Clustered clustered(int seed) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(40);
        int columns = 1 + random.nextInt(4);
        boolean ties = random.nextBoolean();
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = ties ? random.nextInt(3) : (float) random.nextGaussian();
        }
        int count = 1 + random.nextInt(1 + rows / 2);
        double[] clusters = random.ints(rows, -1, count).asDoubleStream().toArray();
        return new Clustered(Matrix.of(rows, columns, values), clusters);
    }

    private static void forAll(Consumer<Clustered> property) {
        for (int seed = 0; seed < SEEDS; seed++) {
            try {
                property.accept(clustered(seed));
            } catch (AssertionError e) {
                throw new AssertionError("of seed " + seed, e);
            }
        }
    }

    @Test
    void silhouetteComparesTheOwnClusterWithTheNext() {
        forAll(
                data -> {
                    int count = data.numbers().length;
                    double expected =
                            count < 2 || count == data.clusters.length
                                    ? Double.NaN
                                    : IntStream.range(0, data.clusters.length)
                                            .mapToDouble(row -> silhouette(data, row))
                                            .average()
                                            .orElseThrow();
                    assertEquals(
                            expected, Silhouette.of(data.rows, data.clusters, Progress.NONE), 1e-5);
                });
    }

    private static double silhouette(Clustered data, int row) {
        double own = data.clusters[row];
        if (data.of(own).length == 1) {
            return 0;
        }
        double inside = data.distance(row, data.of(own));
        double outside =
                Arrays.stream(data.numbers())
                        .filter(other -> other != own)
                        .map(other -> data.distance(row, data.of(other)))
                        .min()
                        .orElseThrow();
        double greater = Math.max(inside, outside);
        return greater == 0 ? 0 : (outside - inside) / greater;
    }
}
