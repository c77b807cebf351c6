package org.howdah.ml.learner.robust;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;

/** As many independent rows as there are unknowns, and the inverse of the matrix of these rows. */
final class Basis {
    private final PinballLoss loss;
    private final Progress progress;
    private final int size;
    private final int[] rows;
    private final double[] line;

    /** Column-major. */
    private double[] inverse;

    Basis(PinballLoss loss, int[] rows, Progress progress) {
        this.loss = loss;
        this.progress = progress;
        this.size = rows.length;
        this.rows = rows.clone();
        this.line = new double[size];
        this.inverse = new double[0];
        refresh();
    }

    int[] rows() {
        return rows.clone();
    }

    int row(int place) {
        return rows[place];
    }

    int size() {
        return size;
    }

    /** Computes the inverse anew, without what rounding has added up. */
    void refresh() {
        double[] matrix = new double[size * size];
        for (int place = 0; place < size; place++) {
            load(rows[place]);
            System.arraycopy(line, 0, matrix, place * size, size);
        }
        inverse = SquareMatrix.invert(matrix, size, progress);
    }

    /** Whether the rows are independent as far as arithmetic can tell. */
    boolean independent() {
        double sum = 0;
        for (double value : inverse) {
            sum += value;
        }
        return Double.isFinite(sum);
    }

    private void load(int row) {
        Arrays.fill(line, 0);
        loss.add(row, 1, line);
    }

    /**
     * Writes the direction in which that row's value grows by the factor and those of the others
     * stay; returns its length.
     */
    double direction(int place, double factor, double[] direction) {
        double squares = 0;
        for (int i = 0; i < size; i++) {
            direction[i] = factor * inverse[place * size + i];
            squares += direction[i] * direction[i];
        }
        return Math.sqrt(squares);
    }

    /** Minus the product of a vector with that direction. */
    double multiplier(int place, double[] vector) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum -= inverse[place * size + i] * vector[i];
        }
        return sum;
    }

    double length(int place) {
        double squares = 0;
        for (int i = place * size; i < (place + 1) * size; i++) {
            squares += inverse[i] * inverse[i];
        }
        return Math.sqrt(squares);
    }

    /** The unknowns for which these rows have no residual. */
    double[] unknowns() {
        double[] unknowns = new double[size];
        for (int place = 0; place < size; place++) {
            double target = loss.target(rows[place]);
            for (int i = 0; i < size; i++) {
                unknowns[i] += target * inverse[place * size + i];
            }
        }
        return unknowns;
    }

    /** Puts another row in a place, and updates the inverse (Sherman and Morrison, 1950). */
    void replace(int place, int row) {
        load(row);
        double pivot = dot(place);
        for (int i = 0; i < size; i++) {
            inverse[place * size + i] /= pivot;
        }
        for (int other = 0; other < size; other++) {
            double share = other == place ? 0 : dot(other);
            for (int i = 0; share != 0 && i < size; i++) {
                inverse[other * size + i] -= share * inverse[place * size + i];
            }
        }
        rows[place] = row;
    }

    private double dot(int place) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += line[i] * inverse[place * size + i];
        }
        return sum;
    }
}
