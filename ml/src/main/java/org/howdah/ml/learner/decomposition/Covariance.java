package org.howdah.ml.learner.decomposition;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;

/** Means and covariances of columns, summed in one order whatever the threads. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Covariance(double[] means, double[][] values) {

    static double[] means(Matrix rows, Progress progress) {
        double[] means = new double[rows.columns()];
        for (int row = 0; row < rows.rows(); row++) {
            if ((row & 4095) == 0) {
                progress.check();
            }
            float[] block = rows.block(row);
            int offset = rows.offset(row);
            for (int column = 0; column < means.length; column++) {
                means[column] += block[offset + column];
            }
        }
        for (int column = 0; column < means.length; column++) {
            means[column] /= rows.rows();
        }
        return means;
    }

    /** By as many rows as there are less one. */
    static Covariance of(Matrix rows, double[] means, Progress progress) {
        int columns = rows.columns();
        RowParts parts = parts(rows);
        progress.memory()
                .reserve(Math.min(parts.count(), progress.threads()) * squared(rows), Double.BYTES);
        double[][] total = new double[columns][columns];
        parts.inTurn(
                progress,
                (from, to) -> sum(rows, means, from, to, progress),
                sums -> {
                    for (int i = 0; i < columns; i++) {
                        for (int j = 0; j <= i; j++) {
                            total[i][j] += sums[i][j];
                        }
                    }
                });
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j <= i; j++) {
                total[i][j] /= rows.rows() - 1;
                total[j][i] = total[i][j];
            }
        }
        return new Covariance(means, total);
    }

    private static double squared(Matrix rows) {
        return (double) rows.columns() * rows.columns();
    }

    /** Few parts if each needs much memory. */
    private static RowParts parts(Matrix rows) {
        long squared = (long) squared(rows);
        RowParts parts = RowParts.of(rows.rows(), squared);
        return new RowParts(rows.rows(), Math.clamp(16_000_000 / squared, 1, parts.count()));
    }

    private static double[][] sum(
            Matrix rows, double[] means, int from, int to, Progress progress) {
        double[][] sums = new double[means.length][means.length];
        double[] centred = new double[means.length];
        for (int row = from; row < to; row++) {
            progress.check();
            centre(rows, row, means, centred);
            for (int i = 0; i < centred.length; i++) {
                double value = centred[i];
                double[] line = sums[i];
                for (int j = 0; j <= i; j++) {
                    line[j] += value * centred[j];
                }
            }
        }
        return sums;
    }

    static void centre(Matrix rows, int row, double[] means, double[] centred) {
        float[] block = rows.block(row);
        int offset = rows.offset(row);
        for (int column = 0; column < means.length; column++) {
            centred[column] = block[offset + column] - means[column];
        }
    }
}
