package org.howdah.ml.learner.svm;

/** Arithmetic of vectors. */
final class Products {
    private Products() {}

    static double of(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double norm(double[] vector) {
        return Math.sqrt(of(vector, vector));
    }

    static void addMultiple(double[] vector, double factor, double[] other) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += factor * other[i];
        }
    }
}
