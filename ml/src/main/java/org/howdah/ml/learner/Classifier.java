package org.howdah.ml.learner;

import org.howdah.ml.data.Matrix;

/** A fitted model that predicts labels. */
public interface Classifier extends Model {

    /** The labels that it knows, ascending. */
    ClassLabels labels();

    /** Whether it also has {@link #probabilities}. */
    default boolean probabilistic() {
        return true;
    }

    /**
     * The probability of each label, in the order of {@link #labels}, for {@code count} rows that
     * begin at {@code rows[start]}: {@code count * labels().count()} values from {@code
     * probabilities[at]} on.
     *
     * @throws UnsupportedOperationException unless {@link #probabilistic}
     */
    void probabilities(float[] rows, int start, int count, double[] probabilities, int at);

    /** The probabilities of all rows: rows x labels, row-major. */
    default double[] probabilities(Matrix rows) {
        return probabilities(rows, Progress.NONE);
    }

    /** The same, in several threads, ending when it is cancelled. */
    default double[] probabilities(Matrix rows, Progress progress) {
        return Blocks.apply(rows, features(), labels().count(), progress, this::probabilities);
    }

    /**
     * The smallest distance from 1 that its probabilities can have: that of their floating-point
     * type.
     */
    default double resolution() {
        return Math.ulp(1.0);
    }

    @Override
    default Task task() {
        return Task.CLASSIFICATION;
    }
}
