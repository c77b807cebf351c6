package org.howdah.ml.learner.xgboost;

import java.io.IOException;
import java.util.Arrays;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.howdah.ml.data.Matrix;

/** Predictions by XGBoost's own Java interface. */
final class Library {
    private Library() {}

    /** All values of all rows, row-major, as floats in doubles. */
    static double[] predict(byte[] model, Matrix rows) {
        float[] values = new float[rows.rows() * rows.columns()];
        for (int row = 0; row < rows.rows(); row++) {
            System.arraycopy(
                    rows.block(row),
                    rows.offset(row),
                    values,
                    row * rows.columns(),
                    rows.columns());
        }
        try {
            ml.dmlc.xgboost4j.java.Booster booster = XGBoost.loadModel(model);
            float[][] predictions =
                    booster.inplace_predict(values, rows.rows(), rows.columns(), Float.NaN);
            booster.dispose();
            return Arrays.stream(predictions)
                    .flatMapToDouble(
                            row -> {
                                double[] copy = new double[row.length];
                                for (int i = 0; i < row.length; i++) {
                                    copy[i] = row[i];
                                }
                                return Arrays.stream(copy);
                            })
                    .toArray();
        } catch (XGBoostError | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
