package org.howdah.ml.explanation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Important;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.PerTargetModel;

/**
 * How much each value of a row matters to a model.
 *
 * @param method {@code trees}, {@code coefficients} or {@code permutation}
 * @param values one for each value of a row before preparation
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Importance(String method, double[] values) {

    static Importance byPermutation(double[] values) {
        return new Importance("permutation", values);
    }

    /**
     * The importance that shows in the model itself: the trees' own, or the coefficients' absolute
     * values times the standard deviations of the features, averaged over outputs.
     *
     * @param starts the first feature of each value, and behind them the number of features
     */
    public static Optional<Importance> of(Model model, double[] deviations, int[] starts) {
        return switch (model) {
            case PerTargetModel several ->
                    average(
                            several.targets().stream()
                                    .map(one -> of(one, deviations, starts))
                                    .toList());
            case Important trees ->
                    Optional.of(new Importance("trees", grouped(trees.importances(), starts)));
            default ->
                    model.coefficients()
                            .map(coefficients -> standardised(coefficients, deviations))
                            .map(each -> new Importance("coefficients", grouped(each, starts)));
        };
    }

    private static Optional<Importance> average(List<Optional<Importance>> targets) {
        if (targets.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Importance first = targets.getFirst().orElseThrow();
        double[] mean = new double[first.values.length];
        for (Optional<Importance> target : targets) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += target.orElseThrow().values[i] / targets.size();
            }
        }
        return Optional.of(new Importance(first.method, mean));
    }

    private static double[] standardised(Coefficients coefficients, double[] deviations) {
        double[] importances = new double[deviations.length];
        for (double[] weights : coefficients.weights()) {
            for (int i = 0; i < importances.length; i++) {
                importances[i] +=
                        Math.abs(weights[i]) * deviations[i] / coefficients.weights().length;
            }
        }
        return importances;
    }

    private static double[] grouped(double[] features, int[] starts) {
        double[] values = new double[starts.length - 1];
        for (int value = 0; value < values.length; value++) {
            values[value] = Arrays.stream(features, starts[value], starts[value + 1]).sum();
        }
        return values;
    }
}
