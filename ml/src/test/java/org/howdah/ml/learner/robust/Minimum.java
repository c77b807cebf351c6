package org.howdah.ml.learner.robust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exact minimum of scikit-learn 1.2.1's objective on a whole data set in float32: that of
 * HiGHS, and for Huber's loss the zero of the gradient.
 */
record Minimum(JsonNode entry) {
    static Stream<Minimum> of(String algorithm) {
        try (InputStream in =
                Objects.requireNonNull(Minimum.class.getResourceAsStream("minima.json"))) {
            return new JsonMapper()
                            .readTree(in)
                            .valueStream()
                            .map(Minimum::new)
                            .filter(m -> m.entry.get("algorithm").asString().equals(algorithm))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrainingSet data() {
        return Dataset.load(entry.get("dataset").asString()).toTrainingSet();
    }

    Map<?, ?> parameters() {
        return new JsonMapper().convertValue(entry.get("params"), Map.class);
    }

    double parameter(String name) {
        return entry.get("params").get(name).asDouble();
    }

    double objective() {
        return entry.get("objective").asDouble();
    }

    double intercept() {
        return entry.get("intercept").asDouble();
    }

    double[] weights() {
        return entry.get("coef").valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    static double[] residuals(TrainingSet data, double[] weights, double intercept) {
        double[] residuals = data.target().clone();
        for (int row = 0; row < residuals.length; row++) {
            residuals[row] -= intercept;
            for (int column = 0; column < weights.length; column++) {
                residuals[row] -= weights[column] * data.features().get(row, column);
            }
        }
        return residuals;
    }

    static double pinball(TrainingSet data, Coefficients found, double quantile, double alpha) {
        double[] weights = found.weights()[0];
        double loss =
                Arrays.stream(residuals(data, weights, found.intercepts()[0]))
                        .map(residual -> Math.max(quantile * residual, (quantile - 1) * residual))
                        .average()
                        .orElseThrow();
        return loss + alpha * Arrays.stream(weights).map(Math::abs).sum();
    }

    /** Huber's loss at its best scale among very many. */
    static double huber(
            TrainingSet data, double[] weights, double intercept, double epsilon, double alpha) {
        double[] residuals = residuals(data, weights, intercept);
        double low = 1e-12;
        double high = 1e6;
        for (int i = 0; i < 300; i++) {
            double a = low * Math.pow(high / low, 0.382);
            double b = low * Math.pow(high / low, 0.618);
            if (huber(residuals, a, epsilon) < huber(residuals, b, epsilon)) {
                high = b;
            } else {
                low = a;
            }
        }
        double squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        return huber(residuals, low, epsilon) + alpha * squares;
    }

    private static double huber(double[] residuals, double scale, double epsilon) {
        double loss = 0;
        for (double residual : residuals) {
            double z = Math.abs(residual) / scale;
            loss += scale * (1 + (z <= epsilon ? z * z : 2 * epsilon * z - epsilon * epsilon));
        }
        return loss;
    }

    @Override
    public String toString() {
        return entry.get("dataset").asString() + " " + entry.get("params");
    }
}
