package org.howdah.ml.learner.clustering;

import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;

/**
 * Turns spectral coordinates into clusters by the rotation that brings them next to axes (Yu and
 * Shi, 2003).
 */
final class Discretisation {
    private static final int ROUNDS = 20;

    private final double[] rows;
    private final int count;
    private final int width;

    private Discretisation(double[] coordinates, int width) {
        this.rows = coordinates.clone();
        this.width = width;
        this.count = coordinates.length / width;
    }

    static int[] labels(double[] coordinates, int width, long seed, Progress progress) {
        Discretisation discretisation = new Discretisation(coordinates, width);
        discretisation.normalise();
        return discretisation.rotate(new SplittableRandom(seed), progress);
    }

    /** Each column gets the length of a vector of ones, then each row length one. */
    private void normalise() {
        for (int column = 0; column < width; column++) {
            double sum = 0;
            for (int row = 0; row < count; row++) {
                sum += rows[row * width + column] * rows[row * width + column];
            }
            double sign = rows[column] > 0 ? -1 : 1;
            double scale = sum == 0 ? 0 : sign * Math.sqrt(count / sum);
            for (int row = 0; row < count; row++) {
                rows[row * width + column] *= scale;
            }
        }
        for (int row = 0; row < count; row++) {
            double sum = 0;
            for (int i = row * width; i < (row + 1) * width; i++) {
                sum += rows[i] * rows[i];
            }
            for (int i = row * width; i < (row + 1) * width; i++) {
                rows[i] = sum == 0 ? 0 : rows[i] / Math.sqrt(sum);
            }
        }
    }

    private int[] rotate(SplittableRandom random, Progress progress) {
        double[][] rotation = first(random);
        int[] labels = new int[count];
        double last = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            progress.check();
            double[][] sums = assign(rotation, labels);
            SmallMatrices.Polar polar = SmallMatrices.polar(sums);
            double cut = 2 * (count - polar.sum());
            if (Math.abs(cut - last) < Math.ulp(1.0)) {
                break;
            }
            last = cut;
            rotation = transposed(polar.rotation());
        }
        return labels;
    }

    /** Columns of rows that are as orthogonal to each other as there are. */
    private double[][] first(SplittableRandom random) {
        double[][] rotation = new double[width][width];
        double[] closeness = new double[count];
        int chosen = random.nextInt(count);
        for (int column = 0; column < width; column++) {
            for (int i = 0; i < width; i++) {
                rotation[i][column] = rows[chosen * width + i];
            }
            int least = 0;
            for (int row = 0; row < count; row++) {
                closeness[row] += Math.abs(product(row, rotation, column));
                if (closeness[row] < closeness[least]) {
                    least = row;
                }
            }
            chosen = least;
        }
        return rotation;
    }

    private double product(int row, double[][] rotation, int column) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += rows[row * width + i] * rotation[i][column];
        }
        return sum;
    }

    private double[][] assign(double[][] rotation, int[] labels) {
        double[][] sums = new double[width][width];
        for (int row = 0; row < count; row++) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int column = 0; column < width; column++) {
                double value = product(row, rotation, column);
                if (value > greatest) {
                    greatest = value;
                    labels[row] = column;
                }
            }
            for (int i = 0; i < width; i++) {
                sums[labels[row]][i] += rows[row * width + i];
            }
        }
        return sums;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                transposed[i][j] = matrix[j][i];
            }
        }
        return transposed;
    }
}
