package org.howdah.ml.learner.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A Gaussian process that tells one of two labels, in Laplace's approximation (Rasmussen & Williams
 * 2006, algorithm 3.2). Immutable.
 *
 * @param members which of the model's training rows it was made from, ascending
 * @param residuals of each of these, by which similarities are weighted
 * @param roots square roots of the likelihood's curvature at each
 * @param factor of the identity plus the covariance scaled by these roots
 * @param logLikelihood the logarithm of the approximate marginal likelihood of its labels
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record BinaryProcess(
        int[] members, double[] residuals, double[] roots, Cholesky factor, double logLikelihood) {

    static BinaryProcess of(int[] members, LaplaceApproximation.Mode mode) {
        return new BinaryProcess(
                members, mode.residuals(), mode.roots(), mode.factor(), mode.logLikelihood());
    }

    /** The latent function's mean, from the similarities to all training rows. */
    double mean(double[] similarities) {
        double sum = 0;
        for (int member = 0; member < members.length; member++) {
            sum += similarities[members[member]] * residuals[member];
        }
        return sum;
    }

    /**
     * The probabilities of the positive label for several rows.
     *
     * @param similarities for each row those to all training rows
     * @param own each row's similarity to itself
     * @param work at least as many arrays, of as many values as members
     */
    void probabilities(
            double[][] similarities, double[] own, double[][] work, double[] probabilities) {
        for (int row = 0; row < similarities.length; row++) {
            for (int member = 0; member < members.length; member++) {
                work[row][member] = roots[member] * similarities[row][members[member]];
            }
        }
        factor.solveTranspose(work);
        for (int row = 0; row < similarities.length; row++) {
            double explained = Rows.product(work[row], work[row], members.length);
            probabilities[row] =
                    LogisticGaussian.mean(
                            mean(similarities[row]), Math.max(0, own[row] - explained));
        }
    }

    long bytes() {
        return LowerTriangle.bytes(members.length) + 20L * members.length;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(members.length);
        for (int member = 0; member < members.length; member++) {
            out.writeInt(members[member]);
            out.writeDouble(residuals[member]);
            out.writeDouble(roots[member]);
        }
        out.writeDouble(logLikelihood);
        factor.triangle().write(out);
    }

    /** Reads what {@link #write} has written, for a model of so many training rows. */
    static BinaryProcess read(DataInput in, int rows) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > rows) {
            throw new IOException("%d of %d rows".formatted(count, rows));
        }
        int[] members = new int[count];
        double[] residuals = new double[count];
        double[] roots = new double[count];
        for (int member = 0; member < count; member++) {
            members[member] = in.readInt();
            residuals[member] = in.readDouble();
            roots[member] = in.readDouble();
            if (members[member] < 0 || members[member] >= rows) {
                throw new IOException("row " + members[member]);
            }
        }
        double logLikelihood = in.readDouble();
        Cholesky factor = new Cholesky(LowerTriangle.read(in, count));
        return new BinaryProcess(members, residuals, roots, factor, logLikelihood);
    }
}
