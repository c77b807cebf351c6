package org.howdah.ml.learner.svm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Inputs;

/**
 * The decision functions of all pairs of labels over the same support vectors.
 *
 * @param ends where the support vectors of each label end
 * @param coefficients for each support vector one for each other label, ascending
 * @param offsets one for each pair
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PairwiseDecisions(
        SupportVectors vectors, int[] ends, double[] coefficients, double[] offsets) {

    int labels() {
        return ends.length;
    }

    /**
     * Computes the decision of each pair, positive for the first label; false, and nothing, if a
     * value of the row is missing or infinite.
     */
    boolean decide(float[] row, int start, double[] decisions) {
        double square = vectors.square(row, start);
        if (!Double.isFinite(square)) {
            return false;
        }
        Arrays.fill(decisions, 0);
        int labels = labels();
        int vector = 0;
        for (int label = 0; label < labels; label++) {
            for (; vector < ends[label]; vector++) {
                double kernel = vectors.kernel(vector, row, start, square);
                int at = vector * (labels - 1);
                for (int other = 0; other < label; other++) {
                    decisions[LabelPairs.place(other, label, labels)] +=
                            coefficients[at + other] * kernel;
                }
                int pair = LabelPairs.place(label, label + 1, labels);
                for (int other = label; other < labels - 1; other++) {
                    decisions[pair++] += coefficients[at + other] * kernel;
                }
            }
        }
        for (int pair = 0; pair < offsets.length; pair++) {
            decisions[pair] -= offsets[pair];
        }
        return true;
    }

    /** The decision of each pair, as a formula. */
    Formula formula() {
        int labels = labels();
        double[][] weights = new double[offsets.length][vectors.count()];
        int vector = 0;
        for (int label = 0; label < labels; label++) {
            for (; vector < ends[label]; vector++) {
                int at = vector * (labels - 1);
                for (int other = 0; other < labels; other++) {
                    if (other != label) {
                        int first = Math.min(label, other);
                        int pair = LabelPairs.place(first, Math.max(label, other), labels);
                        weights[pair][vector] = coefficients[at++];
                    }
                }
            }
        }
        double[] intercepts = Arrays.stream(offsets).map(offset -> -offset).toArray();
        return new Formula.Linear(vectors.formula(), weights, intercepts);
    }

    long bytes() {
        return vectors.bytes()
                + (long) Double.BYTES * (coefficients.length + offsets.length)
                + (long) Integer.BYTES * ends.length;
    }

    void write(DataOutput out) throws IOException {
        vectors.write(out);
        for (int end : ends) {
            out.writeInt(end);
        }
        for (double coefficient : coefficients) {
            out.writeDouble(coefficient);
        }
        for (double offset : offsets) {
            out.writeDouble(offset);
        }
    }

    static PairwiseDecisions read(DataInput in, int labels) throws IOException {
        SupportVectors vectors = SupportVectors.read(in);
        int[] ends = new int[labels];
        int end = 0;
        for (int label = 0; label < labels; label++) {
            ends[label] = in.readInt();
            if (ends[label] < end) {
                throw new IOException("support vectors end at " + ends[label]);
            }
            end = ends[label];
        }
        if (end != vectors.count()) {
            throw new IOException("%d support vectors, not %d".formatted(vectors.count(), end));
        }
        double[] coefficients = Inputs.doubles(in, Math.multiplyExact(end, labels - 1));
        return new PairwiseDecisions(
                vectors, ends, coefficients, Inputs.doubles(in, LabelPairs.count(labels)));
    }
}
