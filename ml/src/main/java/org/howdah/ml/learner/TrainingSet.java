package org.howdah.ml.learner;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.howdah.ml.data.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The rows to learn from, or to test on: features and, for supervised tasks, one or more targets of
 * as many values as there are rows. Immutable as long as nobody writes to the arrays; thread-safe
 * then.
 */
public final class TrainingSet {
    private final Matrix features;
    private final List<double[]> targets;
    private final List<Feature> described;
    private final @Nullable TrainingSet validation;
    private final ConcurrentMap<Derivation<?>, Object> derived = new ConcurrentHashMap<>();

    /**
     * Names something that is computed from the rows alone, with equality of its own.
     *
     * @param <T> what is computed
     */
    public interface Derivation<T> {}

    private TrainingSet(
            Matrix features,
            List<double[]> targets,
            List<Feature> described,
            @Nullable TrainingSet validation) {
        if (!described.isEmpty() && described.size() != features.columns()) {
            throw new IllegalArgumentException(
                    "%d features, but %d described"
                            .formatted(features.columns(), described.size()));
        }
        for (double[] target : targets) {
            if (target.length != features.rows()) {
                throw new IllegalArgumentException(
                        "%d rows but %d targets".formatted(features.rows(), target.length));
            }
        }
        this.features = features;
        this.targets = List.copyOf(targets);
        this.described = List.copyOf(described);
        this.validation = validation;
    }

    /** Rows with a target each. */
    public static TrainingSet of(Matrix features, double[] target) {
        return new TrainingSet(features, List.of(target), List.of(), null);
    }

    /** Rows with several targets each, to be learned jointly. */
    public static TrainingSet joint(Matrix features, List<double[]> targets) {
        return new TrainingSet(features, targets, List.of(), null);
    }

    /** Rows without targets. */
    public static TrainingSet unlabelled(Matrix features) {
        return new TrainingSet(features, List.of(), List.of(), null);
    }

    /** The same with rows to watch the fit on, for early stopping; no learner learns from them. */
    public TrainingSet withValidation(TrainingSet rows) {
        return new TrainingSet(features, targets, described, rows);
    }

    /** The same with what the numbers of each feature mean. */
    public TrainingSet describedBy(List<Feature> meanings) {
        return new TrainingSet(features, targets, meanings, validation);
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
            throw new InvalidTrainingData(
                    "one target expected, not " + targets.size(), "Name one y_column_name.");
        }
        return targets.getFirst();
    }

    /** The same rows with one of their targets alone. */
    public TrainingSet onlyTarget(int number) {
        if (targets.size() == 1 && number == 0) {
            return this;
        }
        return new TrainingSet(
                features,
                List.of(targets.get(number)),
                described,
                validation == null ? null : validation.onlyTarget(number));
    }

    /** What the numbers of each feature mean; empty if nobody knows. */
    public List<Feature> described() {
        return described;
    }

    public @Nullable TrainingSet validation() {
        return validation;
    }

    public int rows() {
        return features.rows();
    }

    /**
     * What is computed from these rows, at most once and for as long as they are: learners of one
     * search, and those who judge a model later, share it. Whoever asks while it is computed waits.
     */
    @SuppressWarnings("unchecked") // by the derivation's type
    public <T> T derived(Derivation<T> derivation, Supplier<T> compute) {
        return (T) derived.computeIfAbsent(derivation, any -> compute.get());
    }

    /** The rows of those numbers in that order. */
    public TrainingSet select(int... numbers) {
        List<double[]> chosen = targets.stream().map(target -> select(target, numbers)).toList();
        return new TrainingSet(features.select(numbers), chosen, described, validation);
    }

    /** The rows {@code from} to {@code to - 1}: their features are a view. */
    public TrainingSet slice(int from, int to) {
        List<double[]> some =
                targets.stream().map(target -> Arrays.copyOfRange(target, from, to)).toList();
        return new TrainingSet(features.slice(from, to), some, described, validation);
    }

    /**
     * The same rows in another order: row {@code i} is what row {@code order[i]} was. It takes the
     * features over, whose rows change their places.
     */
    public TrainingSet arrange(int[] order) {
        List<double[]> arranged = targets.stream().map(target -> select(target, order)).toList();
        features.arrange(order);
        return new TrainingSet(features, arranged, described, validation);
    }

    private static double[] select(double[] values, int[] numbers) {
        double[] chosen = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            chosen[i] = values[numbers[i]];
        }
        return chosen;
    }
}
