package org.howdah.ml.learner.clustering;

import java.util.Arrays;

/**
 * Turns spectral coordinates into clusters by QR with pivoting, which finds one row of each (Damle,
 * Minden and Ying, 2019).
 */
final class PivotedClusters {
    private PivotedClusters() {}

    static int[] labels(double[] coordinates, int width) {
        int[] pivots = pivots(coordinates.clone(), width);
        double[][] chosen = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                chosen[i][j] = coordinates[pivots[j] * width + i];
            }
        }
        double[][] rotation = SmallMatrices.polar(chosen).rotation();
        int[] labels = new int[coordinates.length / width];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = greatest(coordinates, row * width, rotation);
        }
        return labels;
    }

    private static int greatest(double[] coordinates, int at, double[][] rotation) {
        int best = 0;
        double greatest = -1;
        for (int column = 0; column < rotation.length; column++) {
            double sum = 0;
            for (int i = 0; i < rotation.length; i++) {
                sum += coordinates[at + i] * rotation[i][column];
            }
            if (Math.abs(sum) > greatest) {
                greatest = Math.abs(sum);
                best = column;
            }
        }
        return best;
    }

    /** Takes the longest row, and its direction out of all, again and again. */
    private static int[] pivots(double[] rows, int width) {
        int count = rows.length / width;
        int[] pivots = new int[width];
        double[] zero = new double[width];
        for (int step = 0; step < width; step++) {
            double longest = -1;
            for (int row = 0; row < count; row++) {
                double length = Distances.squared(rows, row * width, zero, 0, width);
                if (length > longest) {
                    longest = length;
                    pivots[step] = row;
                }
            }
            int from = pivots[step] * width;
            project(rows, width, Arrays.copyOfRange(rows, from, from + width), longest);
        }
        return pivots;
    }

    private static void project(double[] rows, int width, double[] direction, double squared) {
        for (int at = 0; at < rows.length && squared > 0; at += width) {
            double product = 0;
            for (int i = 0; i < width; i++) {
                product += rows[at + i] * direction[i];
            }
            for (int i = 0; i < width; i++) {
                rows[at + i] -= product / squared * direction[i];
            }
        }
    }
}
