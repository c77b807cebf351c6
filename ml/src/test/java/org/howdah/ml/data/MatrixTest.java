package org.howdah.ml.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final int ROWS = 10_000;
    private static final int COLUMNS = 17;

    /** Every value tells its place. */
    private static Matrix numbered(int chunk) {
        MatrixBuilder builder = Matrix.builder(COLUMNS);
        for (int first = 0; first < ROWS; first += chunk) {
            int rows = Math.min(chunk, ROWS - first);
            float[] values = new float[rows * COLUMNS];
            for (int i = 0; i < values.length; i++) {
                values[i] = first * COLUMNS + i;
            }
            builder.add(values, rows);
        }
        return builder.build();
    }

    @Test
    void chunksOfAnySizeGiveTheSameRows() {
        for (int chunk : new int[] {1, 7, 4096, ROWS}) {
            Matrix matrix = numbered(chunk);
            assertEquals(ROWS, matrix.rows());
            for (int row = 0; row < ROWS; row++) {
                assertEquals(row * COLUMNS + 3, matrix.get(row, 3));
            }
        }
    }

    @Test
    void runsCoverAllRowsOnce() {
        Matrix matrix = numbered(100).slice(5, ROWS - 5);
        int covered = 0;
        for (int row = 0; row < matrix.rows(); row += matrix.run(row)) {
            covered += matrix.run(row);
            int last = row + matrix.run(row) - 1;
            assertEquals(matrix.block(row), matrix.block(last));
            assertEquals(matrix.offset(row) + (last - row) * COLUMNS, matrix.offset(last));
        }
        assertEquals(matrix.rows(), covered);
    }

    @Test
    void aSliceOfASelectionOfASliceFindsItsRows() {
        Matrix view = numbered(100).slice(1000, 2000).select(5, 3, 3, 999).slice(1, 4);
        assertEquals(1003 * COLUMNS, view.get(0, 0));
        assertEquals(1003 * COLUMNS, view.get(1, 0));
        assertEquals(1999 * COLUMNS, view.get(2, 0));
    }

    @Test
    void anArrayOfAnotherSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Matrix.of(2, 3, 1, 2, 3));
    }
}
