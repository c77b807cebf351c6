package org.howdah.ml.learner;

import java.util.Arrays;

/**
 * Some rows side by side, column by column, so that one instruction of the processor does the
 * arithmetic of several rows. Not thread-safe.
 */
public final class RowTile {
    /** The most rows of a tile: of 50 columns, it stays in the nearest cache. */
    public static final int ROWS = 64;

    private final int width;
    private final double[] values;

    public RowTile(int width) {
        this.width = width;
        this.values = new double[Math.multiplyExact(ROWS, width)];
    }

    /** Puts a row at that place, from 0. */
    public void set(int place, double[] row) {
        for (int column = 0; column < width; column++) {
            values[column * ROWS + place] = row[column];
        }
    }

    /** Puts a row at that place, from 0. */
    public void set(int place, float[] row, int from) {
        for (int column = 0; column < width; column++) {
            values[column * ROWS + place] = row[from + column];
        }
    }

    /**
     * The squared Euclidean distance of the row at each place to the point that begins at {@code
     * point[at]}; what stands at places without a row is of no meaning.
     *
     * @param squares {@link #ROWS} of them
     */
    public void squaredDistances(double[] point, int at, double[] squares) {
        Arrays.fill(squares, 0);
        int column = 0;
        for (; column + 4 <= width; column += 4) {
            addFour(column, point, at + column, squares);
        }
        for (; column < width; column++) {
            addOne(column, point[at + column], squares);
        }
    }

    /** Four columns at once, so that each sum is loaded and stored once for four squares. */
    private void addFour(int column, double[] point, int at, double[] squares) {
        double a = point[at];
        double b = point[at + 1];
        double c = point[at + 2];
        double d = point[at + 3];
        int first = column * ROWS;
        for (int row = 0; row < ROWS; row++) {
            double da = values[first + row] - a;
            double db = values[first + ROWS + row] - b;
            double dc = values[first + 2 * ROWS + row] - c;
            double dd = values[first + 3 * ROWS + row] - d;
            squares[row] += da * da + db * db + (dc * dc + dd * dd);
        }
    }

    private void addOne(int column, double value, double[] squares) {
        int first = column * ROWS;
        for (int row = 0; row < ROWS; row++) {
            double difference = values[first + row] - value;
            squares[row] += difference * difference;
        }
    }
}
