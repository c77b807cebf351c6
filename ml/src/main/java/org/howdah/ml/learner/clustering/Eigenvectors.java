package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Detached;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.structure.Access2D;

/**
 * The eigenvalues of a symmetric matrix, descending, and their vectors of length one.
 *
 * @param vectors one array for each value
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Eigenvectors(double[] values, double[][] vectors) {
    /** A smaller matrix takes some milliseconds. */
    private static final int WORTH_A_THREAD = 200;

    /**
     * All of a matrix, ending when it is cancelled.
     *
     * @throws InvalidTrainingData if they can't be found: a value is NaN or infinite
     */
    public static Eigenvectors of(double[][] matrix, Progress progress) {
        return matrix.length < WORTH_A_THREAD
                ? of(matrix)
                : Detached.run(progress, alone -> of(matrix));
    }

    private static Eigenvectors of(double[][] matrix) {
        int size = matrix.length;
        Eigenvalue<Double> decomposition = Eigenvalue.R064.make(size, true);
        if (!decomposition.decompose(R064Store.FACTORY.copy(Access2D.wrap(matrix)))) {
            throw new InvalidTrainingData(
                    "the eigenvalues of a matrix of the rows can't be found",
                    "Scale the columns, or leave out rows with extreme values.");
        }
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = decomposition.getEigenvalues().get(i).getReal();
        }
        MatrixStore<Double> columns = decomposition.getV();
        int[] order =
                IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -values[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int row = 0; row < size; row++) {
                vectors[i][row] = columns.doubleValue(row, order[i]);
            }
        }
        return new Eigenvectors(
                Arrays.stream(order).mapToDouble(i -> values[i]).toArray(), vectors);
    }
}
