package org.howdah.ml.learner;

import java.util.List;
import org.howdah.ml.data.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The rows to learn from, or to test on: features and, for supervised tasks, one or more targets of
 * as many values as there are rows. Immutable as long as nobody writes to the arrays.
 */
public final class TrainingSet {
    private final Matrix features;
    private final List<double[]> targets;
    private final @Nullable TrainingSet validation;

    private TrainingSet(Matrix features, List<double[]> targets, @Nullable TrainingSet validation) {
        for (double[] target : targets) {
            if (target.length != features.rows()) {
                throw new IllegalArgumentException(
                        "%d rows but %d targets".formatted(features.rows(), target.length));
            }
        }
        this.features = features;
        this.targets = List.copyOf(targets);
        this.validation = validation;
    }

    /** Rows with a target each. */
    public static TrainingSet of(Matrix features, double[] target) {
        return new TrainingSet(features, List.of(target), null);
    }

    /** Rows with several targets each, to be learned jointly. */
    public static TrainingSet joint(Matrix features, List<double[]> targets) {
        return new TrainingSet(features, targets, null);
    }

    /** Rows without targets. */
    public static TrainingSet unlabelled(Matrix features) {
        return new TrainingSet(features, List.of(), null);
    }

    /** The same with rows to watch the fit on, for early stopping; no learner learns from them. */
    public TrainingSet withValidation(TrainingSet rows) {
        return new TrainingSet(features, targets, rows);
    }

    public Matrix features() {
        return features;
    }

    public List<double[]> targets() {
        return targets;
    }

    /** The only target. */
    public double[] target() {
        if (targets.size() != 1) {
            throw new InvalidTrainingData("one target expected, not " + targets.size());
        }
        return targets.getFirst();
    }

    /** The same rows with one of their targets alone. */
    TrainingSet onlyTarget(int number) {
        return new TrainingSet(
                features,
                List.of(targets.get(number)),
                validation == null ? null : validation.onlyTarget(number));
    }

    public @Nullable TrainingSet validation() {
        return validation;
    }

    public int rows() {
        return features.rows();
    }

    /** The rows of those numbers in that order. */
    public TrainingSet select(int... numbers) {
        List<double[]> chosen = targets.stream().map(target -> select(target, numbers)).toList();
        return new TrainingSet(features.select(numbers), chosen, validation);
    }

    private static double[] select(double[] values, int[] numbers) {
        double[] chosen = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            chosen[i] = values[numbers[i]];
        }
        return chosen;
    }
}
