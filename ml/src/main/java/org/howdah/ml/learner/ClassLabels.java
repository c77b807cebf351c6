package org.howdah.ml.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The labels of a classification, ascending: any finite numbers. A label's code is its place, from
 * 0. Immutable.
 */
public final class ClassLabels {
    private final double[] labels;

    private ClassLabels(double[] labels) {
        this.labels = labels;
    }

    /**
     * The distinct labels among those values.
     *
     * @throws InvalidTrainingData if one is not finite or there are fewer than two
     */
    public static ClassLabels among(double[] values) {
        double[] distinct =
                Arrays.stream(values).map(label -> label + 0.0).sorted().distinct().toArray();
        for (double label : distinct) {
            if (!Double.isFinite(label)) {
                throw InvalidTarget.notFinite(0, label);
            }
        }
        if (distinct.length < 2) {
            throw new InvalidTrainingData(
                    "a classification needs at least two distinct labels, but the training rows have "
                            + distinct.length,
                    "Add rows of other labels, or look whether y_column_name is the label.");
        }
        return new ClassLabels(distinct);
    }

    /** Those labels, which must ascend. */
    public static ClassLabels of(double... labels) {
        for (int code = 1; code < labels.length; code++) {
            if (!(labels[code - 1] < labels[code])) {
                throw new IllegalArgumentException(
                        "labels don't ascend: " + Arrays.toString(labels));
            }
        }
        return new ClassLabels(labels.clone());
    }

    public int count() {
        return labels.length;
    }

    public double label(int code) {
        return labels[code];
    }

    /** The label's code, or -1 if it isn't known. */
    public int code(double label) {
        return Math.max(-1, Arrays.binarySearch(labels, label + 0.0));
    }

    /** The codes of several labels. */
    public int[] codes(double[] values) {
        return Arrays.stream(values).mapToInt(this::code).toArray();
    }

    public double[] toArray() {
        return labels.clone();
    }

    /** Writes their number and each of them. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(labels.length);
        for (double label : labels) {
            out.writeDouble(label);
        }
    }

    /** Reads what {@link #write} has written. */
    public static ClassLabels read(DataInput in) throws IOException {
        return of(Inputs.doubles(in, in.readInt()));
    }
}
