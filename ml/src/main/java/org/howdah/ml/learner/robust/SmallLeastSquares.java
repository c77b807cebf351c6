package org.howdah.ml.learner.robust;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * Least squares of a few rows: by Householder's reflections with columns exchanged (Businger and
 * Golub, 1965), or by singular values where columns depend on each other; then of all the best
 * solutions that of least norm is taken. Used again and again; not thread-safe.
 */
final class SmallLeastSquares {
    /** A column this small compared with the largest may be dependent. */
    private static final double DEPENDENT = 1e-9;

    /** Fewer columns take no time. */
    private static final int MANY_COLUMNS = 64;

    private final int rows;
    private final int columns;
    private final double[] matrix;
    private final double[] target;
    private final double[] work;
    private final double[] right;
    private final int[] order;
    private final Progress progress;

    SmallLeastSquares(int rows, int columns, Progress progress) {
        this.rows = rows;
        this.columns = columns;
        this.progress = progress;
        this.matrix = new double[Math.multiplyExact(rows, columns)];
        this.target = new double[rows];
        this.work = new double[matrix.length];
        this.right = new double[rows];
        this.order = new int[columns];
    }

    void set(int row, int column, double value) {
        matrix[column * rows + row] = value;
    }

    void setTarget(int row, double value) {
        target[row] = value;
    }

    /** Writes the solution from {@code solution[at]} on. */
    void solve(double[] solution, int at) {
        if (rows < columns || !solveByReflections(solution, at)) {
            solveBySingularValues(solution, at);
        }
    }

    private boolean solveByReflections(double[] solution, int at) {
        System.arraycopy(matrix, 0, work, 0, work.length);
        System.arraycopy(target, 0, right, 0, rows);
        for (int column = 0; column < columns; column++) {
            order[column] = column;
        }
        double largest = 0;
        for (int step = 0; step < columns; step++) {
            if (columns > MANY_COLUMNS) {
                progress.check();
            }
            exchange(step, longest(step));
            double length = reflect(step);
            largest = Math.max(largest, length);
            if (!(length > DEPENDENT * largest)) {
                return false;
            }
        }
        for (int i = columns - 1; i >= 0; i--) {
            double sum = right[i];
            for (int j = i + 1; j < columns; j++) {
                sum -= work[j * rows + i] * solution[at + order[j]];
            }
            solution[at + order[i]] = sum / work[i * rows + i];
        }
        return true;
    }

    private int longest(int step) {
        int best = step;
        double most = -1;
        for (int column = step; column < columns; column++) {
            double squares = 0;
            for (int i = column * rows + step; i < (column + 1) * rows; i++) {
                squares += work[i] * work[i];
            }
            if (squares > most) {
                most = squares;
                best = column;
            }
        }
        return best;
    }

    private void exchange(int a, int b) {
        for (int i = 0; i < rows; i++) {
            double value = work[a * rows + i];
            work[a * rows + i] = work[b * rows + i];
            work[b * rows + i] = value;
        }
        int column = order[a];
        order[a] = order[b];
        order[b] = column;
    }

    /** Makes a column zero below the diagonal, and returns the diagonal's absolute value. */
    private double reflect(int step) {
        int start = step * rows;
        double squares = 0;
        for (int i = step; i < rows; i++) {
            squares += work[start + i] * work[start + i];
        }
        double length = Math.sqrt(squares);
        if (length == 0) {
            return 0;
        }
        double diagonal = work[start + step] > 0 ? -length : length;
        work[start + step] -= diagonal;
        double factor = -diagonal * work[start + step];
        for (int column = step + 1; column < columns; column++) {
            reflect(start, step, factor, work, column * rows);
        }
        reflect(start, step, factor, right, 0);
        work[start + step] = diagonal;
        return length;
    }

    private void reflect(int start, int step, double factor, double[] values, int at) {
        double product = 0;
        for (int i = step; i < rows; i++) {
            product += work[start + i] * values[at + i];
        }
        for (int i = step; i < rows; i++) {
            values[at + i] -= product / factor * work[start + i];
        }
    }

    private void solveBySingularValues(double[] solution, int at) {
        R064Store store = R064Store.FACTORY.make(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                store.set(row, column, matrix[column * rows + row]);
            }
        }
        SingularValue<Double> svd = SingularValue.R064.make(rows, columns);
        svd.decompose(store);
        MatrixStore<Double> left = svd.getU();
        MatrixStore<Double> values = svd.getV();
        double largest = svd.getSingularValues().doubleValue(0);
        Arrays.fill(solution, at, at + columns, 0);
        for (int i = 0; i < Math.min(rows, columns); i++) {
            double singular = svd.getSingularValues().doubleValue(i);
            if (singular > Math.ulp(1.0) * largest) {
                double along = 0;
                for (int row = 0; row < rows; row++) {
                    along += left.doubleValue(row, i) * target[row];
                }
                for (int column = 0; column < columns; column++) {
                    solution[at + column] += values.doubleValue(column, i) * along / singular;
                }
            }
        }
    }
}
