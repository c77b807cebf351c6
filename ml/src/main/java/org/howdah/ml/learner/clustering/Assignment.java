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
        double[] transposed = transpose(centres);
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    done[part] = new Part();
                    done[part].assign(parts.from(part), parts.to(part), transposed);
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

    private double[] transpose(double[] centres) {
        int width = rows.width();
        double[] transposed = new double[centres.length];
        for (int centre = 0; centre < clusters; centre++) {
            for (int column = 0; column < width; column++) {
                transposed[column * clusters + centre] = centres[centre * width + column];
            }
        }
        return transposed;
    }

    /** The sums of one part of the rows. */
    private final class Part {
        private final double[] partSums = new double[clusters * rows.width()];
        private final long[] partCounts = new long[clusters];
        private double partInertia;
        private boolean partChanged;

        private void assign(int from, int to, double[] transposed) {
            double[] row = new double[rows.width()];
            double[] squares = new double[clusters];
            for (int i = from; i < to; i++) {
                if ((i & 1023) == 0) {
                    progress.check();
                }
                rows.read(i, row);
                squaredDistances(row, transposed, squares);
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

    /** Distances to all centres at once, so that the inner loop has independent sums. */
    private static void squaredDistances(double[] row, double[] transposed, double[] squares) {
        int clusters = squares.length;
        Arrays.fill(squares, 0);
        for (int column = 0; column < row.length; column++) {
            double value = row[column];
            int base = column * clusters;
            for (int centre = 0; centre < clusters; centre++) {
                double difference = value - transposed[base + centre];
                squares[centre] += difference * difference;
            }
        }
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
