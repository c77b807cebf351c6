package org.howdah.ml.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Explained;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.PerTargetModel;
import org.howdah.ml.learner.Progress;

/**
 * Explains predictions: exactly for linear models (coefficient times distance from the mean) and
 * trees (TreeSHAP), by Shapley values against the mean row for all others.
 */
public final class Explainer {
    private final int[] starts;
    private final double[] means;
    private final Progress progress;

    /**
     * @param starts the first feature of each value of a row, and behind them the number of
     *     features
     * @param means of the features of the training rows
     */
    public Explainer(int[] starts, double[] means, Progress progress) {
        this.starts = starts.clone();
        this.means = means.clone();
        this.progress = progress;
    }

    /** The contributions to each of the {@link Outputs} of the prepared row. */
    public List<Contributions> explain(Model model, float[] row) {
        return switch (model) {
            case PerTargetModel several ->
                    several.targets().stream().flatMap(one -> explain(one, row).stream()).toList();
            case Explained explained -> exact(explained, row);
            default -> new ShapleyValues(Outputs.of(model, row), starts, means, progress).of(row);
        };
    }

    private List<Contributions> exact(Explained model, float[] row) {
        int width = model.features() + 1;
        double[] contributions = new double[model.explainedOutputs() * width];
        model.contributions(row, 0, contributions);
        Optional<Coefficients> coefficients = model.coefficients();
        List<Contributions> outputs = new ArrayList<>();
        for (int output = 0; output < model.explainedOutputs(); output++) {
            int from = output * width;
            if (coefficients.isPresent()) {
                centre(coefficients.get().weights()[output], row, contributions, from);
            }
            double base = contributions[from + width - 1];
            outputs.add(Contributions.grouped(base, contributions, from, starts));
        }
        return outputs;
    }

    /** Moves the base from the row of zeros to the mean row. */
    private void centre(double[] weights, float[] row, double[] contributions, int from) {
        for (int i = 0; i < weights.length; i++) {
            contributions[from + i] = weights[i] * (row[i] - means[i]);
            contributions[from + weights.length] += weights[i] * means[i];
        }
    }
}
