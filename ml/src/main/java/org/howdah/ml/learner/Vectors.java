package org.howdah.ml.learner;

/** Arithmetic of vectors. Sums run from the first value to the last. */
public final class Vectors {
    private Vectors() {}

    public static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    public static double norm(double[] vector) {
        return Math.sqrt(product(vector, vector));
    }

    public static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    public static void add(double[] vector, double[] other) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += other[i];
        }
    }

    public static void addMultiple(double[] vector, double factor, double[] other) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += factor * other[i];
        }
    }

    public static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }

    /**
     * The place of the greatest of the values from there on, counted from 0; the first of equals.
     */
    public static int greatest(double[] values, int at, int count) {
        int greatest = 0;
        for (int i = 1; i < count; i++) {
            if (values[at + i] > values[at + greatest]) {
                greatest = i;
            }
        }
        return greatest;
    }
}
