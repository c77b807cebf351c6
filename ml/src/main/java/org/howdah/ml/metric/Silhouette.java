package org.howdah.ml.metric;

import java.util.Arrays;
import java.util.Random;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.RowTile;

/**
 * The mean silhouette (Rousseeuw, 1987): how much nearer rows are, on average, to their own cluster
 * than to the next one, from -1 to 1. Rows without a cluster count as one of their own, as in
 * scikit-learn. Exact up to {@link #EXACT} rows, beyond that of as many rows drawn with a fixed
 * seed.
 */
final class Silhouette {
    /** The most rows of which all pairs are compared. */
    static final int EXACT = 5000;

    private final Matrix rows;
    private final Partition partition;
    private final Progress progress;
    private final RowTile[] tiles;

    private Silhouette(Matrix rows, Partition partition, Progress progress) {
        this.rows = rows;
        this.partition = partition;
        this.progress = progress;
        this.tiles = new RowTile[Math.ceilDiv(rows.rows(), RowTile.ROWS)];
        Arrays.setAll(tiles, number -> tile(number * RowTile.ROWS));
    }

    private RowTile tile(int first) {
        RowTile tile = new RowTile(rows.columns());
        for (int row = first; row < Math.min(first + RowTile.ROWS, rows.rows()); row++) {
            tile.set(row - first, rows.block(row), rows.offset(row));
        }
        return tile;
    }

    /**
     * The mean of all rows; NaN for fewer than two clusters, or as many as rows.
     *
     * @param clusters the cluster's number of each row
     */
    static double of(Matrix rows, double[] clusters, Progress progress) {
        if (rows.rows() > EXACT) {
            int[] drawn = draw(rows.rows());
            double[] some = new double[EXACT];
            for (int i = 0; i < EXACT; i++) {
                some[i] = clusters[drawn[i]];
            }
            return of(rows.select(drawn), some, progress);
        }
        Partition partition = Partition.of(clusters);
        return partition.compares() ? new Silhouette(rows, partition, progress).mean() : Double.NaN;
    }

    /** Different rows, in their order: each is taken with the chance that fills the sample. */
    private static int[] draw(int rows) {
        Random random = new Random(0);
        int[] drawn = new int[EXACT];
        int taken = 0;
        for (int row = 0; taken < EXACT; row++) {
            if (random.nextInt(rows - row) < EXACT - taken) {
                drawn[taken++] = row;
            }
        }
        return drawn;
    }

    private double mean() {
        RowParts parts = RowParts.of(rows.rows(), (long) rows.rows() * rows.columns());
        double sum = 0;
        for (double part : parts.each(progress, this::sum)) {
            sum += part;
        }
        return sum / rows.rows();
    }

    private double sum(int from, int to) {
        double[] point = new double[rows.columns()];
        double[] squares = new double[RowTile.ROWS];
        double[] distances = new double[partition.count()];
        double sum = 0;
        for (int row = from; row < to; row++) {
            progress.check();
            for (int column = 0; column < point.length; column++) {
                point[column] = rows.get(row, column);
            }
            measure(point, squares, distances);
            sum += silhouette(partition.codes()[row], distances);
        }
        return sum;
    }

    /** The sum of the distances to the rows of each cluster. */
    private void measure(double[] point, double[] squares, double[] distances) {
        Arrays.fill(distances, 0);
        for (int tile = 0; tile < tiles.length; tile++) {
            tiles[tile].squaredDistances(point, 0, squares);
            int first = tile * RowTile.ROWS;
            int count = Math.min(RowTile.ROWS, rows.rows() - first);
            for (int i = 0; i < count; i++) {
                distances[partition.codes()[first + i]] += Math.sqrt(squares[i]);
            }
        }
    }

    private double silhouette(int own, double[] distances) {
        if (partition.sizes()[own] == 1) {
            return 0;
        }
        double inside = distances[own] / (partition.sizes()[own] - 1);
        double outside = Double.POSITIVE_INFINITY;
        for (int cluster = 0; cluster < distances.length; cluster++) {
            if (cluster != own) {
                outside = Math.min(outside, distances[cluster] / partition.sizes()[cluster]);
            }
        }
        double greater = Math.max(inside, outside);
        return greater == 0 ? 0 : (outside - inside) / greater;
    }
}
