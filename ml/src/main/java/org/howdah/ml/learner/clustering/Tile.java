package org.howdah.ml.learner.clustering;

import org.howdah.ml.learner.RowTile;

/** The rows of a tile, side by side for distances and one by one for sums. Not thread-safe. */
final class Tile {
    private final Rows rows;
    private final RowTile columns;
    private final double[][] read;

    Tile(Rows rows) {
        this.rows = rows;
        this.columns = new RowTile(rows.width());
        this.read = new double[RowTile.ROWS][rows.width()];
    }

    /** Reads so many rows, at most {@link RowTile#ROWS}. */
    void read(int first, int count) {
        for (int i = 0; i < count; i++) {
            rows.read(first + i, read[i]);
            columns.set(i, read[i]);
        }
    }

    /** The values of the row at that place, as long as no others are read. */
    double[] row(int place) {
        return read[place];
    }

    /** Each row's squared distance to one of the points, which lie row-major. */
    void squaredDistances(double[] points, int number, double[] squares) {
        columns.squaredDistances(points, number * rows.width(), squares);
    }
}
