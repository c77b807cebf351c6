package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;

/** The nearest centre of each row, with the sums of the rows of each centre. */
final class Assignment {
    private final Rows rows;
    private final int clusters;
    private final RowParts parts;
    private final Progress progress;
    final int[] labels;
    final double[] distances;
    final double[] sums;
    final long[] counts;
    double inertia;
    boolean changed;

    Assignment(Rows rows, int clusters, RowParts parts, Progress progress) {
        this.rows = rows;
        this.clusters = clusters;
        this.parts = parts;
        this.progress = progress;
        this.labels = new int[rows.count()];
        this.distances = new double[rows.count()];
        this.sums = new double[clusters * rows.width()];
        this.counts = new long[clusters];
        Arrays.fill(labels, -1);
    }

    void assign(double[] centres) {
        Part[] done = new Part[parts.count()];
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    done[part] = new Part();
                    done[part].assign(parts.from(part), parts.to(part), centres);
                });
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
        inertia = 0;
        changed = false;
        for (Part part : done) {
            add(part);
        }
    }

    private void add(Part part) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += part.partSums[i];
        }
        for (int i = 0; i < clusters; i++) {
            counts[i] += part.partCounts[i];
        }
        inertia += part.partInertia;
        changed |= part.partChanged;
    }

    /** The sums of one part of the rows. */
    private final class Part {
        private final double[] partSums = new double[clusters * rows.width()];
        private final long[] partCounts = new long[clusters];
        private double partInertia;
        private boolean partChanged;

        private void assign(int from, int to, double[] centres) {
            double[] row = new double[rows.width()];
            double[] squares = new double[clusters];
            for (int i = from; i < to; i++) {
                if ((i & 1023) == 0) {
                    progress.check();
                }
                rows.read(i, row);
                squaredDistances(row, centres, squares);
                int nearest = least(squares);
                partChanged |= labels[i] != nearest;
                labels[i] = nearest;
                distances[i] = squares[nearest];
                partInertia += squares[nearest];
                partCounts[nearest]++;
                for (int column = 0; column < row.length; column++) {
                    partSums[nearest * row.length + column] += row[column];
                }
            }
        }
    }

    /** Distances to four centres at once, so that the inner loop has independent sums. */
    private static void squaredDistances(double[] row, double[] centres, double[] squares) {
        int width = row.length;
        int centre = 0;
        for (; centre + 4 <= squares.length; centre += 4) {
            fourSquaredDistances(row, centres, centre * width, squares, centre);
        }
        for (; centre < squares.length; centre++) {
            double sum = 0;
            for (int column = 0; column < width; column++) {
                double difference = row[column] - centres[centre * width + column];
                sum += difference * difference;
            }
            squares[centre] = sum;
        }
    }

    private static void fourSquaredDistances(
            double[] row, double[] centres, int first, double[] squares, int at) {
        int second = first + row.length;
        int third = second + row.length;
        int fourth = third + row.length;
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int column = 0; column < row.length; column++) {
            double value = row[column];
            double difference0 = value - centres[first + column];
            double difference1 = value - centres[second + column];
            double difference2 = value - centres[third + column];
            double difference3 = value - centres[fourth + column];
            sum0 += difference0 * difference0;
            sum1 += difference1 * difference1;
            sum2 += difference2 * difference2;
            sum3 += difference3 * difference3;
        }
        squares[at] = sum0;
        squares[at + 1] = sum1;
        squares[at + 2] = sum2;
        squares[at + 3] = sum3;
    }

    private static int least(double[] values) {
        int least = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[least]) {
                least = i;
            }
        }
        return least;
    }
}
