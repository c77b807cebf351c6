package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.RowTile;
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
        private final double[] least = new double[RowTile.ROWS];
        private final int[] nearest = new int[RowTile.ROWS];
        private double partInertia;
        private boolean partChanged;

        private void assign(int from, int to, double[] centres) {
            Tile tile = new Tile(rows);
            double[] squares = new double[RowTile.ROWS];
            for (int first = from; first < to; first += RowTile.ROWS) {
                progress.check();
                int count = Math.min(RowTile.ROWS, to - first);
                tile.read(first, count);
                Arrays.fill(least, 0, count, Double.POSITIVE_INFINITY);
                for (int centre = 0; centre < clusters; centre++) {
                    tile.squaredDistances(centres, centre, squares);
                    compare(centre, squares, count);
                }
                for (int i = 0; i < count; i++) {
                    take(first + i, nearest[i], least[i], tile.row(i));
                }
            }
        }

        /** Of equally near centres the first stays. */
        private void compare(int centre, double[] squares, int count) {
            for (int i = 0; i < count; i++) {
                if (squares[i] < least[i]) {
                    least[i] = squares[i];
                    nearest[i] = centre;
                }
            }
        }

        private void take(int number, int centre, double square, double[] row) {
            partChanged |= labels[number] != centre;
            labels[number] = centre;
            distances[number] = square;
            partInertia += square;
            partCounts[centre]++;
            int start = centre * row.length;
            for (int column = 0; column < row.length; column++) {
                partSums[start + column] += row[column];
            }
        }
    }
}
