package org.howdah.ml.learner.decomposition;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;

/** What is left of the columns' variance when each is replaced by its group's pooled value. */
final class KeptVariance {
    private KeptVariance() {}

    /**
     * One less the variance of the differences, as a share; offsets of a column from its group
     * don't count. At least 0; NaN if nothing varies.
     */
    static double of(Matrix rows, PooledColumns model, Progress progress) {
        int[] groups = model.groups();
        double[] means = Covariance.means(rows, progress);
        double[] differenceMeans = new double[groups.length];
        visit(
                rows,
                model,
                progress,
                (column, value, pooled) ->
                        differenceMeans[column] += (value - pooled) / rows.rows());
        double[] sums = new double[2];
        visit(
                rows,
                model,
                progress,
                (column, value, pooled) -> {
                    double difference = value - pooled - differenceMeans[column];
                    sums[0] += difference * difference;
                    sums[1] += (value - means[column]) * (value - means[column]);
                });
        return sums[1] == 0 ? Double.NaN : Math.max(0, 1 - sums[0] / sums[1]);
    }

    /** What is done with each value and its group's. */
    @FunctionalInterface
    private interface Visitor {
        void visit(int column, double value, double pooled);
    }

    private static void visit(
            Matrix rows, PooledColumns model, Progress progress, Visitor visitor) {
        int[] groups = model.groups();
        double[] pooled = new double[model.outputs()];
        for (int row = 0; row < rows.rows(); row++) {
            progress.check();
            model.predict(rows.block(row), rows.offset(row), 1, pooled, 0);
            for (int column = 0; column < groups.length; column++) {
                visitor.visit(column, rows.get(row, column), pooled[groups[column]]);
            }
        }
    }
}
