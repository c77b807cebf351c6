package org.howdah.ml.metric;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;

/**
 * How far the rows of clusters are from their means, and these from each other. Rows without a
 * cluster count as one of their own.
 */
final class Dispersion {
    private final Matrix rows;
    private final Partition partition;
    private final Progress progress;
    private final double[][] means;
    private final double[] overall;

    private Dispersion(Matrix rows, Partition partition, Progress progress) {
        this.rows = rows;
        this.partition = partition;
        this.progress = progress;
        this.means = new double[partition.count()][rows.columns()];
        this.overall = new double[rows.columns()];
        findMeans();
    }

    /**
     * The index of Davies and Bouldin (1979), the lesser the better; NaN for fewer than two
     * clusters, or as many as rows.
     */
    static double daviesBouldin(Matrix rows, double[] clusters, Progress progress) {
        Partition partition = Partition.of(clusters);
        return partition.compares()
                ? new Dispersion(rows, partition, progress).daviesBouldin()
                : Double.NaN;
    }

    /**
     * The index of Calinski and Harabasz (1974), the greater the better; 1 if no cluster varies,
     * NaN for fewer than two clusters, or as many as rows.
     */
    static double calinskiHarabasz(Matrix rows, double[] clusters, Progress progress) {
        Partition partition = Partition.of(clusters);
        return partition.compares()
                ? new Dispersion(rows, partition, progress).calinskiHarabasz()
                : Double.NaN;
    }

    private void findMeans() {
        for (int row = 0; row < rows.rows(); row++) {
            check(row);
            int cluster = partition.codes()[row];
            for (int column = 0; column < overall.length; column++) {
                double value = rows.get(row, column);
                means[cluster][column] += value / partition.sizes()[cluster];
                overall[column] += value / rows.rows();
            }
        }
    }

    private void check(int row) {
        if ((row & 1023) == 0) {
            progress.check();
        }
    }

    private double daviesBouldin() {
        double[] scatter = new double[means.length];
        for (int row = 0; row < rows.rows(); row++) {
            check(row);
            int cluster = partition.codes()[row];
            scatter[cluster] += Math.sqrt(squaredDistance(row)) / partition.sizes()[cluster];
        }
        double[] worst = new double[means.length];
        RowParts parts = RowParts.of(means.length, (long) means.length * overall.length);
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    for (int cluster = parts.from(part); cluster < parts.to(part); cluster++) {
                        progress.check();
                        worst[cluster] = worst(cluster, scatter);
                    }
                });
        double sum = 0;
        for (double one : worst) {
            sum += one;
        }
        return sum / means.length;
    }

    /** How alike the cluster is to the one that is most alike. */
    private double worst(int cluster, double[] scatter) {
        double worst = 0;
        for (int other = 0; other < means.length; other++) {
            double apart = Math.sqrt(squared(means[cluster], means[other]));
            if (apart > 0) {
                worst = Math.max(worst, (scatter[cluster] + scatter[other]) / apart);
            }
        }
        return worst;
    }

    private double calinskiHarabasz() {
        double within = 0;
        for (int row = 0; row < rows.rows(); row++) {
            check(row);
            within += squaredDistance(row);
        }
        double between = 0;
        for (int cluster = 0; cluster < means.length; cluster++) {
            between += partition.sizes()[cluster] * squared(means[cluster], overall);
        }
        double freedom = (rows.rows() - means.length) / (means.length - 1.0);
        return within == 0 ? 1 : between / within * freedom;
    }

    /** Of a row from its cluster's mean. */
    private double squaredDistance(int row) {
        double[] mean = means[partition.codes()[row]];
        double sum = 0;
        for (int column = 0; column < mean.length; column++) {
            double difference = rows.get(row, column) - mean[column];
            sum += difference * difference;
        }
        return sum;
    }

    private static double squared(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (left[i] - right[i]) * (left[i] - right[i]);
        }
        return sum;
    }
}
