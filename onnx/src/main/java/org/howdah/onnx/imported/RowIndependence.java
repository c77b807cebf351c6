package org.howdah.onnx.imported;

import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;

/** Sees that a model gives a row the same whatever rows are beside it. */
final class RowIndependence {
    /** How many rows are tried together. */
    static final int ROWS = 3;

    /** Which part of a number may differ: other kernels are taken for more rows. */
    private static final double TOLERANCE = 0.01;

    private RowIndependence() {}

    /**
     * Checks a model.
     *
     * @param rows that it takes; at least one
     * @throws SqlError 22023 if rows matter to each other, or chance does
     */
    static void require(Model model, List<float[]> rows) {
        int features = model.features();
        float[] together = new float[ROWS * features];
        for (int row = 0; row < ROWS; row++) {
            System.arraycopy(rows.get(row % rows.size()), 0, together, row * features, features);
        }
        require(model.outputs(), together, features, model::predict);
        if (model instanceof Classifier classifier && classifier.probabilistic()) {
            require(classifier.labels().count(), together, features, classifier::probabilities);
        }
    }

    @FunctionalInterface
    private interface Function {
        void apply(float[] rows, int start, int count, double[] results, int at);
    }

    private static void require(int width, float[] rows, int features, Function function) {
        double[] together = new double[ROWS * width];
        function.apply(rows, 0, ROWS, together, 0);
        double[] alone = new double[ROWS * width];
        for (int row = 0; row < ROWS; row++) {
            function.apply(rows, row * features, 1, alone, row * width);
        }
        for (int i = 0; i < alone.length; i++) {
            if (differ(together[i], alone[i])) {
                throw new SqlError(
                        ErrorCode.INVALID_PARAMETER,
                        "the model gives %s for a row alone, but %s beside other rows"
                                .formatted(alone[i], together[i]),
                        "Export it for inference: a model of a project gives something for each row alone.");
            }
        }
    }

    private static boolean differ(double a, double b) {
        return Double.compare(a, b) != 0
                && !(Math.abs(a - b) <= TOLERANCE * (1 + Math.min(Math.abs(a), Math.abs(b))));
    }
}
