package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTileTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 11})
    void squaredDistancesAreThoseOfEachRowAlone(int width) {
        Random random = new Random(7);
        RowTile tile = new RowTile(width);
        double[][] rows = new double[RowTile.ROWS][];
        for (int place = 0; place < rows.length; place++) {
            rows[place] = random.doubles(width).toArray();
            tile.set(place, rows[place]);
        }
        double[] points = random.doubles(2L * width).toArray();
        double[] squares = new double[RowTile.ROWS];
        tile.squaredDistances(points, width, squares);
        for (int place = 0; place < rows.length; place++) {
            double expected = 0;
            for (int column = 0; column < width; column++) {
                expected += Math.pow(rows[place][column] - points[width + column], 2);
            }
            assertEquals(expected, squares[place], 1e-12);
        }
    }
}
