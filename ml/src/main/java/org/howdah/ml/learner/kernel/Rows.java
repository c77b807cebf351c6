package org.howdah.ml.learner.kernel;

/** Arithmetic on arrays, in loops that the compiler turns into vector instructions. */
final class Rows {
    private Rows() {}

    /** Takes a multiple of another array out of some values. */
    static void subtract(double[] values, double[] other, double factor, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] -= factor * other[i];
        }
    }

    /** Takes multiples of four arrays out of some values: more at once aren't vectorised. */
    static void subtract(
            double[] values,
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double ofA,
            double ofB,
            double ofC,
            double ofD,
            int from,
            int to) {
        for (int i = from; i < to; i++) {
            values[i] -= ofA * a[i] + ofB * b[i] + ofC * c[i] + ofD * d[i];
        }
    }

    /** The product of the first so many values. */
    static double product(double[] first, double[] second, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }
}
