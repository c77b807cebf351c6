package org.howdah.ml.learner.robust;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;

/** How far the values of columns spread. */
final class ColumnScales {
    private static final int ROWS_BETWEEN_CHECKS = 1024;
    private static final double ROUNDING = 1e-14;

    private ColumnScales() {}

    /** The root mean square of each column's differences from its centre; 1 if all are 0. */
    static double[] about(double[] means, Matrix features, Progress progress) {
        double[] scales = new double[means.length];
        for (int row = 0; row < features.rows(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            float[] block = features.block(row);
            int offset = features.offset(row);
            for (int column = 0; column < scales.length; column++) {
                double value = block[offset + column] - means[column];
                scales[column] += value * value;
            }
        }
        for (int column = 0; column < scales.length; column++) {
            double scale = Math.sqrt(scales[column] / features.rows());
            // a constant column's centred values are rounding alone
            scales[column] = scale > Math.abs(means[column]) * ROUNDING ? scale : 1;
        }
        return scales;
    }
}
