package org.howdah.ml.learner;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.formula.Computation;

/**
 * A fitted model. Immutable and thread-safe. Most live on the Java heap alone; who has read one
 * from bytes closes it all the same.
 *
 * <p>Predictions are made for a block of rows, row-major in one array; a single row is a block of
 * one and allocates nothing. A missing value is NaN; models that can't work with it predict NaN.
 */
public interface Model {

    Task task();

    /** How many values a row has. */
    int features();

    /** How many values a prediction has: 1, or as many as there were targets. */
    default int outputs() {
        return 1;
    }

    /**
     * Predicts {@code count} rows that begin at {@code rows[start]}, and writes {@code count *
     * outputs()} values from {@code predictions[at]} on: numbers for a regression, labels for a
     * classification.
     */
    void predict(float[] rows, int start, int count, double[] predictions, int at);

    /**
     * The same model, whose predictions end when that progress is cancelled; empty if a block of
     * rows never takes long. It is not to be closed.
     */
    default Optional<Model> within(Progress progress) {
        return Optional.empty();
    }

    /** Predicts all rows: rows x outputs values, row-major. */
    default double[] predict(Matrix rows) {
        return predict(rows, Progress.NONE);
    }

    /** The same, in several threads, ending when it is cancelled. */
    default double[] predict(Matrix rows, Progress progress) {
        return Blocks.apply(rows, features(), outputs(), progress, this::predict);
    }

    /** Predicts the first output of one row. */
    default double predict(float... row) {
        double[] prediction = new double[outputs()];
        predict(row, 0, 1, prediction, 0);
        return prediction[0];
    }

    /** Coefficients and intercepts, where the model is linear. */
    default Optional<Coefficients> coefficients() {
        return Optional.empty();
    }

    /** What it computes, as data; empty if that can't be said. Costs about as much as a copy. */
    default Optional<Computation> computation() {
        return Optional.empty();
    }

    /** Why there is no {@link #computation}, to follow the model in a sentence, and the way out. */
    default NoComputation withoutComputation() {
        return NoComputation.STANDARD;
    }

    /** Bytes that it occupies in memory, about. */
    long bytes();

    /** Frees what it holds beside the Java heap; it must not be used any more. */
    default void close() {}

    /** The name of the format that {@link #write} writes, such as {@code linear-regression}. */
    String format();

    /**
     * Writes the model's content; {@link org.howdah.ml.artifact.Artifact} adds what makes it a
     * portable artefact.
     */
    void write(DataOutput out) throws IOException;
}
