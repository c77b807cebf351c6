package org.howdah.ml.learner.kernel;

import java.util.ArrayList;
import java.util.List;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;

/**
 * Rotations that make a tridiagonal matrix diagonal: the implicit QR algorithm with Wilkinson's
 * shifts (Francis 1961; Golub & Van Loan 2013, section 8.3).
 */
final class Diagonalisation {
    private static final double PRECISION = Math.ulp(1.0) / 2;
    private static final int SWEEPS_FOR_EACH = 60;

    private final double[] diagonal;
    private final double[] beside;
    private final List<Sweep> sweeps = new ArrayList<>();

    Diagonalisation(double[] diagonal, double[] beside, Progress progress) {
        this.diagonal = diagonal.clone();
        this.beside = beside.clone();
        int high = diagonal.length - 1;
        while (high > 0) {
            progress.check();
            int low = high;
            while (low > 0 && !negligible(low - 1)) {
                low--;
            }
            if (low == high) {
                high--;
            } else if (sweeps.size() < SWEEPS_FOR_EACH * diagonal.length) {
                sweeps.add(sweep(low, high));
            } else {
                throw new InvalidTrainingData(
                        "the eigenvalues of the kernel can't be found",
                        "Scale the features, or take another kernel.");
            }
        }
    }

    /** Rotations of neighbouring coordinates, the first of which begins there. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Sweep(int low, double[] cosines, double[] sines) {}

    private boolean negligible(int at) {
        return Math.abs(beside[at])
                <= PRECISION * (Math.abs(diagonal[at]) + Math.abs(diagonal[at + 1]));
    }

    private double shift(int high) {
        double half = (diagonal[high - 1] - diagonal[high]) / 2;
        double last = beside[high - 1];
        return diagonal[high] - last * last / (half + Math.copySign(Math.hypot(half, last), half));
    }

    private Sweep sweep(int low, int high) {
        double[] cosines = new double[high - low];
        double[] sines = new double[high - low];
        double first = diagonal[low] - shift(high);
        double second = beside[low];
        for (int k = low; k < high; k++) {
            double length = Math.hypot(first, second);
            double cosine = length == 0 ? 1 : first / length;
            double sine = length == 0 ? 0 : second / length;
            if (k > low) {
                beside[k - 1] = length;
            }
            rotate(k, cosine, sine);
            first = beside[k];
            if (k + 1 < high) {
                second = sine * beside[k + 1];
                beside[k + 1] *= cosine;
            }
            cosines[k - low] = cosine;
            sines[k - low] = sine;
        }
        return new Sweep(low, cosines, sines);
    }

    private void rotate(int k, double cosine, double sine) {
        double upper = diagonal[k];
        double lower = diagonal[k + 1];
        double mixed = 2 * cosine * sine * beside[k];
        diagonal[k] = cosine * cosine * upper + mixed + sine * sine * lower;
        diagonal[k + 1] = sine * sine * upper - mixed + cosine * cosine * lower;
        beside[k] = cosine * sine * (lower - upper) + (cosine * cosine - sine * sine) * beside[k];
    }

    double[] eigenvalues() {
        return diagonal;
    }

    /** Turns a vector as the matrix was turned. */
    void turn(double[] vector) {
        for (Sweep sweep : sweeps) {
            for (int i = 0; i < sweep.cosines.length; i++) {
                rotate(vector, sweep.low + i, sweep.cosines[i], sweep.sines[i]);
            }
        }
    }

    /** Turns a vector back. */
    void turnBack(double[] vector) {
        for (Sweep sweep : sweeps.reversed()) {
            for (int i = sweep.cosines.length - 1; i >= 0; i--) {
                rotate(vector, sweep.low + i, sweep.cosines[i], -sweep.sines[i]);
            }
        }
    }

    private static void rotate(double[] vector, int k, double cosine, double sine) {
        double upper = vector[k];
        vector[k] = cosine * upper + sine * vector[k + 1];
        vector[k + 1] = cosine * vector[k + 1] - sine * upper;
    }
}
