package org.howdah.ml.learner.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;
import org.howdah.ml.learner.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {

    /** Orders about the sizes of panels, tiles and parts. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 31, 32, 33, 64, 100, 385, 700})
    void theSolutionSolves(int order) {
        LowerTriangle matrix = positive(order);
        double[] right = noise(order, 5);
        double[] solution = right.clone();
        Cholesky.of(positive(order), Progress.NONE).orElseThrow().solve(solution);
        assertArrayEquals(right, matrix.multiply(solution, Progress.NONE), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void theHalfSolutionsSquareIsTheQuadraticForm(int order) {
        Cholesky cholesky = Cholesky.of(positive(order), Progress.NONE).orElseThrow();
        double[] right = noise(order, 6);
        double[] whole = right.clone();
        double[] half = right.clone();
        cholesky.solve(whole);
        cholesky.solveTranspose(half, noise(order, 7));
        assertEquals(Rows.product(right, whole, order), Rows.product(half, half, order), 1e-9);
    }

    @Test
    void theDeterminantIsThatOfTwoByTwo() {
        LowerTriangle matrix = LowerTriangle.zeros(2);
        matrix.row(0)[0] = 4;
        matrix.row(1)[0] = 1;
        matrix.row(1)[1] = 3;
        Cholesky cholesky = Cholesky.of(matrix, Progress.NONE).orElseThrow();
        assertEquals(Math.log(11) / 2, cholesky.logRoot(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNotPositiveDefiniteHasNone(double corner) {
        LowerTriangle matrix = positive(40);
        matrix.row(3)[3] = corner;
        assertTrue(Cholesky.of(matrix, Progress.NONE).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 60})
    void leastSquaresSolveWhatIsIndefinite(int order) {
        LowerTriangle matrix = indefinite(order);
        double[] right = noise(order, 8);
        double[] solution = right.clone();
        LeastNorm.solve(indefinite(order), new double[][] {solution}, Progress.NONE);
        assertArrayEquals(right, matrix.multiply(solution, Progress.NONE), 1e-9);
    }

    /** The outer product of a vector with itself has one eigenvalue that isn't zero. */
    @Test
    void ofManySolutionsTheShortestIsTaken() {
        double[] vector = noise(9, 9);
        LowerTriangle matrix = LowerTriangle.zeros(9);
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j <= i; j++) {
                matrix.row(i)[j] = vector[i] * vector[j];
            }
        }
        double[] right = noise(9, 10);
        double square = Rows.product(vector, vector, 9);
        double share = Rows.product(vector, right, 9) / (square * square);
        double[] solution = right.clone();
        LeastNorm.solve(matrix, new double[][] {solution}, Progress.NONE);
        for (int i = 0; i < 9; i++) {
            assertEquals(share * vector[i], solution[i], 1e-12);
        }
    }

    @Test
    void bothEndWhenCancelled() {
        Progress cancelled =
                () -> {
                    throw new CancellationException("cancelled");
                };
        LowerTriangle matrix = positive(40);
        assertThrows(CancellationException.class, () -> Cholesky.of(matrix, cancelled));
        assertThrows(
                CancellationException.class,
                () -> LeastNorm.solve(matrix, new double[][] {noise(40, 1)}, cancelled));
    }

    private static LowerTriangle positive(int order) {
        LowerTriangle matrix = indefinite(order);
        for (int i = 0; i < order; i++) {
            matrix.row(i)[i] = 1 + order;
        }
        return matrix;
    }

    private static LowerTriangle indefinite(int order) {
        LowerTriangle matrix = LowerTriangle.zeros(order);
        Random random = new Random(2);
        for (int i = 0; i < order; i++) {
            for (int j = 0; j <= i; j++) {
                matrix.row(i)[j] = random.nextDouble() - 0.5;
            }
        }
        return matrix;
    }

    private static double[] noise(int count, long seed) {
        return new Random(seed).doubles(count, -1, 1).toArray();
    }
}
