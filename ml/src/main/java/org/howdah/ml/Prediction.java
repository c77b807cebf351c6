package org.howdah.ml;

import org.howdah.host.call.Call;
import org.howdah.ml.prediction.Predictor;

/**
 * The functions {@code pgml.predict}, {@code predict_proba}, {@code predict_joint}, {@code
 * predict_batch} and {@code decompose}. Features of any numeric type and of any dimensions arrive
 * as floats, one behind the other.
 */
public final class Prediction {
    private Prediction() {}

    public static float predict(Call call, String projectName, float[] features) {
        return Predictor.of(call, projectName).one(features);
    }

    public static float predict(Call call, long modelId, float[] features) {
        return Predictor.of(call, modelId).one(features);
    }

    public static float[] predictProba(Call call, String projectName, float[] features) {
        return Predictor.of(call, projectName).probabilities(features);
    }

    public static float[] predictProba(Call call, long modelId, float[] features) {
        return Predictor.of(call, modelId).probabilities(features);
    }

    public static float[] predictJoint(Call call, String projectName, float[] features) {
        return Predictor.of(call, projectName).joint(features);
    }

    public static float[] predictJoint(Call call, long modelId, float[] features) {
        return Predictor.of(call, modelId).joint(features);
    }

    public static float[] decompose(Call call, String projectName, float[] vector) {
        return Predictor.of(call, projectName).decompose(vector);
    }

    public static float[] decompose(Call call, long modelId, float[] vector) {
        return Predictor.of(call, modelId).decompose(vector);
    }

    public static float[] predictBatch(Call call, String projectName, float[] features) {
        return Predictor.of(call, projectName).rows(features);
    }

    public static float[] predictBatch(Call call, long modelId, float[] features) {
        return Predictor.of(call, modelId).rows(features);
    }
}
