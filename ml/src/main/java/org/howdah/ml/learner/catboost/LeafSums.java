package org.howdah.ml.learner.catboost;

/**
 * Sums of gradients and of curvatures by leaf. The curvature of several raw predictions is the
 * symmetric matrix of the softmax; without Newton's method it is the weight alone. Not thread-safe.
 */
final class LeafSums {
    private final int leaves;
    private final int dimensions;
    private final boolean newton;
    private final double[] gradients;
    private final double[] curvatures;

    LeafSums(int leaves, int dimensions, boolean newton) {
        this.leaves = leaves;
        this.dimensions = dimensions;
        this.newton = newton;
        this.gradients = new double[leaves * dimensions];
        int width = dimensions == 1 || !newton ? 1 : dimensions * (dimensions + 1) / 2;
        this.curvatures = new double[Math.multiplyExact(leaves, width)];
    }

    /** Adds a row of one raw prediction. */
    void add(int leaf, double gradient, double curvature) {
        gradients[leaf] += gradient;
        curvatures[leaf] += curvature;
    }

    /** Adds a row of several raw predictions, and its label. */
    void add(int leaf, double weight, double[] gradient, int label) {
        for (int i = 0; i < dimensions; i++) {
            gradients[leaf * dimensions + i] += weight * gradient[i];
        }
        if (!newton) {
            curvatures[leaf] += weight;
            return;
        }
        int at = leaf * dimensions * (dimensions + 1) / 2;
        for (int i = 0; i < dimensions; i++) {
            double probability = (i == label ? 1 : 0) - gradient[i];
            for (int j = 0; j < i; j++) {
                curvatures[at++] -= weight * probability * ((j == label ? 1 : 0) - gradient[j]);
            }
            curvatures[at++] += weight * probability * (1 - probability);
        }
    }

    /** The step of each leaf. */
    double[] steps(double penalty) {
        double[] steps = gradients.clone();
        for (int leaf = 0; leaf < leaves; leaf++) {
            if (dimensions > 1 && newton) {
                solve(leaf, penalty, steps);
                continue;
            }
            double divisor = curvatures[leaf] + penalty;
            for (int i = leaf * dimensions; i < (leaf + 1) * dimensions; i++) {
                steps[i] = divisor > 0 ? steps[i] / divisor : 0;
            }
        }
        return steps;
    }

    /** By the Cholesky decomposition of the curvature with the penalty on its diagonal. */
    private void solve(int leaf, double penalty, double[] steps) {
        int width = dimensions * (dimensions + 1) / 2;
        double[] lower = new double[width];
        System.arraycopy(curvatures, leaf * width, lower, 0, width);
        int at = leaf * dimensions;
        for (int i = 0; i < dimensions; i++) {
            int row = i * (i + 1) / 2;
            // without a penalty the matrix is singular
            lower[row + i] += Math.max(penalty, 1e-10);
            for (int j = 0; j <= i; j++) {
                int other = j * (j + 1) / 2;
                double sum = lower[row + j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[row + k] * lower[other + k];
                }
                lower[row + j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[other + j];
            }
        }
        for (int i = 0; i < dimensions; i++) {
            int row = i * (i + 1) / 2;
            for (int k = 0; k < i; k++) {
                steps[at + i] -= lower[row + k] * steps[at + k];
            }
            steps[at + i] /= lower[row + i];
        }
        for (int i = dimensions - 1; i >= 0; i--) {
            for (int k = i + 1; k < dimensions; k++) {
                steps[at + i] -= lower[k * (k + 1) / 2 + i] * steps[at + k];
            }
            steps[at + i] /= lower[i * (i + 1) / 2 + i];
        }
    }
}
