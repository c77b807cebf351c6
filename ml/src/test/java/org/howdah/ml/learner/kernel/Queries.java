package org.howdah.ml.learner.kernel;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.reference.Dataset;

/** Rows to predict that are away from those learned. */
final class Queries {
    /** Three flowers, a quarter larger than they are. */
    static final Matrix OF_IRIS = larger(Dataset.load("iris").select(0, 60, 120).toMatrix());

    private Queries() {}

    private static Matrix larger(Matrix rows) {
        float[] values = new float[rows.rows() * rows.columns()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1.25f * rows.get(i / rows.columns(), i % rows.columns());
        }
        return Matrix.of(rows.rows(), rows.columns(), values);
    }
}
