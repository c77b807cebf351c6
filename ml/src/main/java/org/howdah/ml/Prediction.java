package org.howdah.ml;

import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.sql.NullableFloats;
import org.howdah.ml.prediction.Predictor;

/**
 * The functions {@code pgml.predict}, {@code predict_proba}, {@code predict_label}, {@code
 * predict_joint}, {@code predict_batch}, {@code decompose} and {@code labels}. Features of any
 * numeric type and of any dimensions arrive as floats, one behind the other; rows arrive as they
 * are.
 */
public final class Prediction {
    private Prediction() {}

    /** A row of {@code pgml.labels}. */
    public record Label(float code, String label) {}

    public static float predict(Call call, String projectName, NullableFloats features) {
        return Predictor.of(call, projectName).one(features.values());
    }

    public static float predict(Call call, long modelId, NullableFloats features) {
        return Predictor.of(call, modelId).one(features.values());
    }

    public static float predictRow(Call call, String projectName, Object row) {
        return Predictor.of(call, projectName).one(row);
    }

    public static float predictRow(Call call, long modelId, Object row) {
        return Predictor.of(call, modelId).one(row);
    }

    public static float[] predictJoint(Call call, String projectName, NullableFloats features) {
        return Predictor.of(call, projectName).joint(features.values());
    }

    public static float[] predictJointRow(Call call, String projectName, Object row) {
        return Predictor.of(call, projectName).joint(row);
    }

    public static float[] predictJoint(Call call, long modelId, NullableFloats features) {
        return Predictor.of(call, modelId).joint(features.values());
    }

    public static float[] predictJointRow(Call call, long modelId, Object row) {
        return Predictor.of(call, modelId).joint(row);
    }

    public static float[] decompose(Call call, String projectName, NullableFloats features) {
        return Predictor.of(call, projectName).decompose(features.values());
    }

    public static float[] decomposeRow(Call call, String projectName, Object row) {
        return Predictor.of(call, projectName).decompose(row);
    }

    public static float[] decompose(Call call, long modelId, NullableFloats features) {
        return Predictor.of(call, modelId).decompose(features.values());
    }

    public static float[] decomposeRow(Call call, long modelId, Object row) {
        return Predictor.of(call, modelId).decompose(row);
    }

    public static float[] predictProba(Call call, String projectName, NullableFloats features) {
        return Predictor.of(call, projectName).probabilities(features.values());
    }

    public static float[] predictProba(Call call, long modelId, NullableFloats features) {
        return Predictor.of(call, modelId).probabilities(features.values());
    }

    public static float[] predictProbaRow(Call call, String projectName, Object row) {
        return Predictor.of(call, projectName).probabilities(row);
    }

    public static float[] predictProbaRow(Call call, long modelId, Object row) {
        return Predictor.of(call, modelId).probabilities(row);
    }

    public static String predictLabel(Call call, String projectName, NullableFloats features) {
        return Predictor.of(call, projectName).label(features.values());
    }

    public static String predictLabel(Call call, long modelId, NullableFloats features) {
        return Predictor.of(call, modelId).label(features.values());
    }

    public static String predictLabelRow(Call call, String projectName, Object row) {
        return Predictor.of(call, projectName).label(row);
    }

    public static String predictLabelRow(Call call, long modelId, Object row) {
        return Predictor.of(call, modelId).label(row);
    }

    public static float[] predictBatch(Call call, String projectName, NullableFloats features) {
        return Predictor.of(call, projectName).rows(features.values());
    }

    public static float[] predictBatch(Call call, long modelId, NullableFloats features) {
        return Predictor.of(call, modelId).rows(features.values());
    }

    public static float[] predictBatchRows(Call call, String projectName, Object rows) {
        return Predictor.of(call, projectName).batch(rows);
    }

    public static float[] predictBatchRows(Call call, long modelId, Object rows) {
        return Predictor.of(call, modelId).batch(rows);
    }

    public static List<Label> labels(Call call, String projectName) {
        return labels(Predictor.of(call, projectName));
    }

    public static List<Label> labels(Call call, long modelId) {
        return labels(Predictor.of(call, modelId));
    }

    private static List<Label> labels(Predictor predictor) {
        return predictor.labels().stream()
                .map(label -> new Label(label.code(), label.label()))
                .toList();
    }
}
