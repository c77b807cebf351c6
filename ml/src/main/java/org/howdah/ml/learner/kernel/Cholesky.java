package org.howdah.ml.learner.kernel;

import java.util.Optional;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;

/**
 * Cholesky's decomposition of a positive definite matrix from its last row to its first: the
 * product of a lower triangle's transpose and the triangle itself. In this order all inner loops
 * run along stored rows. Immutable.
 */
record Cholesky(LowerTriangle triangle) {
    private static final int PANEL = 32;
    private static final int TILE = 512;
    private static final int TOGETHER = 4;

    /**
     * A share of the diagonal that is far below rounding: kept, such values would make products
     * underflow, for which processors take a hundred times as long.
     */
    private static final double NEGLIGIBLE = 1e-150;

    private static final int LINES_OF_A_PART = 64;

    /** Below, threads cost more than they save. */
    private static final int FEWEST_PARTS = 6;

    /**
     * Decomposes the symmetric matrix in its own memory; none if it is not positive definite, also
     * by rounding, or holds NaN.
     */
    static Optional<Cholesky> of(LowerTriangle matrix, Progress progress) {
        for (int end = matrix.order(); end > 0; end -= PANEL) {
            int start = Math.max(0, end - PANEL);
            if (!panel(matrix, start, end, progress)) {
                return Optional.empty();
            }
            if (start > 0) {
                update(matrix, start, progress);
            }
        }
        return Optional.of(new Cholesky(matrix));
    }

    private static boolean panel(LowerTriangle matrix, int start, int end, Progress progress) {
        for (int row = end - 1; row >= start; row--) {
            progress.check();
            double[] values = matrix.row(row);
            for (int later = row + 1; later < end; later++) {
                double[] other = matrix.row(later);
                Rows.subtract(values, other, other[row], 0, row + 1);
            }
            double square = values[row];
            if (!(square > 0) || square == Double.POSITIVE_INFINITY) {
                return false;
            }
            double root = Math.sqrt(square);
            for (int column = 0; column < row; column++) {
                double value = values[column] / root;
                values[column] = Math.abs(value) < NEGLIGIBLE * root ? 0 : value;
            }
            values[row] = root;
        }
        return true;
    }

    /** Takes the whole panel that begins at that row out of all rows before it. */
    private static void update(LowerTriangle matrix, int start, Progress progress) {
        int parts = (start + LINES_OF_A_PART - 1) / LINES_OF_A_PART;
        if (parts < FEWEST_PARTS) {
            for (int part = 0; part < parts; part++) {
                update(matrix, start, part, progress);
            }
        } else {
            Workers.each(parts, progress, part -> update(matrix, start, part, progress));
        }
    }

    private static void update(LowerTriangle matrix, int start, int part, Progress progress) {
        progress.check();
        int first = part * LINES_OF_A_PART;
        int last = Math.min(start, first + LINES_OF_A_PART) - 1;
        for (int from = 0; from <= last; from += TILE) {
            for (int row = Math.max(first, from); row <= last; row++) {
                double[] values = matrix.row(row);
                int to = Math.min(from + TILE, row + 1);
                for (int later = start; later < start + PANEL; later += TOGETHER) {
                    double[] a = matrix.row(later);
                    double[] b = matrix.row(later + 1);
                    double[] c = matrix.row(later + 2);
                    double[] d = matrix.row(later + 3);
                    // rows that are nothing alike, such as those of unscaled features, are common
                    if (a[row] != 0 || b[row] != 0 || c[row] != 0 || d[row] != 0) {
                        Rows.subtract(values, a, b, c, d, a[row], b[row], c[row], d[row], from, to);
                    }
                }
            }
        }
    }

    /** Replaces a right side by the solution. */
    void solve(double[] right) {
        solveTranspose(right);
        for (int row = 0; row < right.length; row++) {
            double[] values = triangle.row(row);
            right[row] = (right[row] - Rows.product(values, right, row)) / values[row];
        }
    }

    /**
     * Replaces each right side by the solution for the triangle's transpose alone; its square is
     * the right side's product with its solution. Several at once take less time.
     */
    void solveTranspose(double[]... rights) {
        for (int end = triangle.order(); end > 0; end -= TOGETHER) {
            for (double[] right : rights) {
                solveTranspose(right, end);
            }
        }
    }

    private void solveTranspose(double[] right, int end) {
        int start = Math.max(0, end - TOGETHER);
        for (int row = end - 1; row >= start; row--) {
            double[] values = triangle.row(row);
            right[row] /= values[row];
            Rows.subtract(right, values, right[row], start, row);
        }
        if (start > 0) {
            Rows.subtract(
                    right,
                    triangle.row(start),
                    triangle.row(start + 1),
                    triangle.row(start + 2),
                    triangle.row(start + 3),
                    right[start],
                    right[start + 1],
                    right[start + 2],
                    right[start + 3],
                    0,
                    start);
        }
    }

    /** Half the logarithm of the determinant. */
    double logRoot() {
        double sum = 0;
        for (int row = 0; row < triangle.order(); row++) {
            sum += Math.log(triangle.row(row)[row]);
        }
        return sum;
    }
}
