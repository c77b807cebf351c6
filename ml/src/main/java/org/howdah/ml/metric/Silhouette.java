package org.howdah.ml.metric;

import java.util.Arrays;
import java.util.Random;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;

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

    private Silhouette(Matrix rows, Partition partition, Progress progress) {
        this.rows = rows;
        this.partition = partition;
        this.progress = progress;
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
        double[] sums = new double[parts.count()];
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    double[] distances = new double[partition.count()];
                    for (int row = parts.from(part); row < parts.to(part); row++) {
                        progress.check();
                        sums[part] += silhouette(row, distances);
                    }
                });
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        return sum / rows.rows();
    }

    private double silhouette(int row, double[] distances) {
        int own = partition.codes()[row];
        if (partition.sizes()[own] == 1) {
            return 0;
        }
        Arrays.fill(distances, 0);
        for (int other = 0; other < rows.rows(); other++) {
            distances[partition.codes()[other]] += Math.sqrt(squaredDistance(row, other));
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

    private double squaredDistance(int row, int other) {
        float[] left = rows.block(row);
        float[] right = rows.block(other);
        int at = rows.offset(row);
        int from = rows.offset(other);
        double sum = 0;
        for (int i = 0; i < rows.columns(); i++) {
            double difference = (double) left[at + i] - right[from + i];
            sum += difference * difference;
        }
        return sum;
    }
}
