package org.howdah.ml.learner.clustering;

import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;

/**
 * The eigenvectors of the largest eigenvalues of a large symmetric matrix, by a subspace that
 * polynomials of Chebyshev turn towards them (Zhou, Saad, Tiago and Chelikowsky, 2006).
 */
final class LargestEigenvectors {
    private static final int DEGREE = 16;
    private static final int ROUNDS = 40;
    private static final double TOLERANCE = 1e-9;

    private final SymmetricOperator operator;
    private final int size;
    private final int width;
    private double[] block;

    private LargestEigenvectors(SymmetricOperator operator, int width) {
        this.operator = operator;
        this.size = operator.size();
        this.width = width;
        this.block = new double[Math.multiplyExact(size, width)];
    }

    /** So many vectors, those of the largest eigenvalue first. */
    static double[][] of(SymmetricOperator operator, int count, Progress progress) {
        int width = Math.min(operator.size(), 2 * count + 8);
        progress.memory().reserve(7.0 * operator.size() * width, Double.BYTES);
        return new LargestEigenvectors(operator, width).find(count, progress);
    }

    private double[][] find(int count, Progress progress) {
        SplittableRandom random = new SplittableRandom(0);
        for (int i = 0; i < block.length; i++) {
            block[i] = random.nextGaussian();
        }
        for (int round = 0; ; round++) {
            progress.report(round, ROUNDS);
            orthonormalise(progress);
            orthonormalise(progress);
            double[] image = new double[block.length];
            operator.multiply(block, width, image, progress);
            Eigenvectors ritz = Eigenvectors.of(product(block, image, progress), progress);
            block = rotated(block, ritz.vectors(), progress);
            image = rotated(image, ritz.vectors(), progress);
            if (residual(image, ritz.values(), count) < TOLERANCE || round == ROUNDS) {
                return columns(count);
            }
            filter(ritz.values()[width - 1], progress);
        }
    }

    /** Damps what belongs to eigenvalues from -1 to the lower bound. */
    private void filter(double bound, Progress progress) {
        double radius = Math.max(1e-3, (bound + 1) / 2);
        double centre = radius - 1;
        double[] before = block;
        double[] now = new double[block.length];
        operator.multiply(before, width, now, progress);
        for (int i = 0; i < now.length; i++) {
            now[i] = (now[i] - centre * before[i]) / radius;
        }
        double[] next = new double[block.length];
        for (int degree = 2; degree <= DEGREE; degree++) {
            operator.multiply(now, width, next, progress);
            for (int i = 0; i < next.length; i++) {
                next[i] = 2 * (next[i] - centre * now[i]) / radius - before[i];
            }
            double[] free = degree == 2 ? new double[block.length] : before;
            before = now;
            now = next;
            next = free;
        }
        block = now;
    }

    /** By the eigenvectors of the products of all vectors (Stathopoulos and Wu, 2002). */
    private void orthonormalise(Progress progress) {
        double[] norms = new double[width];
        for (int i = 0; i < block.length; i++) {
            norms[i % width] += block[i] * block[i];
        }
        for (int i = 0; i < block.length; i++) {
            block[i] /= Math.max(Double.MIN_NORMAL, Math.sqrt(norms[i % width]));
        }
        Eigenvectors products = Eigenvectors.of(product(block, block, progress), progress);
        double least = products.values()[0] * 1e-15;
        for (int i = 0; i < width; i++) {
            double scale = 1 / Math.sqrt(Math.max(products.values()[i], least));
            for (int j = 0; j < width; j++) {
                products.vectors()[i][j] *= scale;
            }
        }
        block = rotated(block, products.vectors(), progress);
    }

    private double[][] product(double[] left, double[] right, Progress progress) {
        double[][] product = new double[width][width];
        for (int row = 0; row < size; row++) {
            if ((row & 255) == 0) {
                progress.check();
            }
            int at = row * width;
            for (int i = 0; i < width; i++) {
                double value = left[at + i];
                double[] sums = product[i];
                for (int j = 0; j < width; j++) {
                    sums[j] += value * right[at + j];
                }
            }
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                product[i][j] = (product[i][j] + product[j][i]) / 2;
                product[j][i] = product[i][j];
            }
        }
        return product;
    }

    private double[] rotated(double[] values, double[][] vectors, Progress progress) {
        double[] rotated = new double[values.length];
        for (int row = 0; row < size; row++) {
            if ((row & 255) == 0) {
                progress.check();
            }
            int at = row * width;
            for (int i = 0; i < width; i++) {
                double sum = 0;
                for (int j = 0; j < width; j++) {
                    sum += values[at + j] * vectors[i][j];
                }
                rotated[at + i] = sum;
            }
        }
        return rotated;
    }

    private double residual(double[] image, double[] values, int count) {
        double greatest = 0;
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int at = i; at < block.length; at += width) {
                double difference = image[at] - values[i] * block[at];
                sum += difference * difference;
            }
            greatest = Math.max(greatest, Math.sqrt(sum));
        }
        return greatest;
    }

    private double[][] columns(int count) {
        double[][] columns = new double[count][size];
        for (int i = 0; i < count; i++) {
            for (int row = 0; row < size; row++) {
                columns[i][row] = block[row * width + i];
            }
        }
        return columns;
    }
}
