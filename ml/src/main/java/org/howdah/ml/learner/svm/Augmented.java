package org.howdah.ml.learner.svm;

/**
 * Samples with a constant value behind those of each row, so that the intercept is a weight like
 * the others; no value if there is no intercept.
 */
record Augmented(Samples samples, boolean intercept, double constant) {

    int rows() {
        return samples.rows();
    }

    /** How many weights a linear function of a row has. */
    int weights() {
        return samples.columns() + (intercept ? 1 : 0);
    }

    /** One value of a row, the constant behind the others. */
    double value(int row, int column) {
        int columns = samples.columns();
        return column < columns ? samples.values()[row * columns + column] : constant;
    }

    double value(double[] weights, int row) {
        float[] values = samples.values();
        int columns = samples.columns();
        int start = row * columns;
        double sum = intercept ? weights[columns] * constant : 0;
        for (int column = 0; column < columns; column++) {
            sum += weights[column] * values[start + column];
        }
        return sum;
    }

    /** Adds a multiple of the row to the vector. */
    void add(double factor, int row, double[] vector) {
        float[] values = samples.values();
        int columns = samples.columns();
        int start = row * columns;
        for (int column = 0; column < columns; column++) {
            vector[column] += factor * values[start + column];
        }
        if (intercept) {
            vector[columns] += factor * constant;
        }
    }

    /** Adds a multiple of the row's squares to the vector. */
    void addSquares(double factor, int row, double[] vector) {
        int columns = samples.columns();
        int start = row * columns;
        for (int column = 0; column < columns; column++) {
            double value = samples.values()[start + column];
            vector[column] += factor * value * value;
        }
        if (intercept) {
            vector[columns] += factor * constant * constant;
        }
    }

    /** The product of the row with itself. */
    double square(int row) {
        return samples.squares()[row] + (intercept ? constant * constant : 0);
    }
}
