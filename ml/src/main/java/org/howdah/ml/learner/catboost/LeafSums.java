package org.howdah.ml.learner.catboost;

/** Sums of gradients and of curvatures by leaf. Not thread-safe. */
final class LeafSums {
    private final int leaves;
    private final int dimensions;
    private final Curvature kind;
    private final double[] gradients;
    private final double[] curvatures;

    /** What the curvature of several raw predictions is. */
    enum Curvature {
        /** The weight alone: not Newton's method, but the gradient's. */
        WEIGHT,
        /** That of each of them alone. */
        DIAGONAL,
        /** The symmetric matrix of the softmax. */
        SOFTMAX
    }

    LeafSums(int leaves, int dimensions, Curvature kind) {
        this.leaves = leaves;
        this.dimensions = dimensions;
        this.kind = kind;
        this.gradients = new double[leaves * dimensions];
        int width =
                switch (kind) {
                    case WEIGHT -> 1;
                    case DIAGONAL -> dimensions;
                    case SOFTMAX -> dimensions * (dimensions + 1) / 2;
                };
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
        switch (kind) {
            case WEIGHT -> curvatures[leaf] += weight;
            case DIAGONAL -> addDiagonal(leaf, weight, gradient, label);
            case SOFTMAX -> addMatrix(leaf, weight, gradient, label);
        }
    }

    private void addDiagonal(int leaf, double weight, double[] gradient, int label) {
        for (int i = 0; i < dimensions; i++) {
            double probability = (i == label ? 1 : 0) - gradient[i];
            curvatures[leaf * dimensions + i] += weight * probability * (1 - probability);
        }
    }

    private void addMatrix(int leaf, double weight, double[] gradient, int label) {
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
            if (kind == Curvature.SOFTMAX) {
                solve(leaf, penalty, steps);
                continue;
            }
            for (int i = leaf * dimensions; i < (leaf + 1) * dimensions; i++) {
                double divisor = curvatures[kind == Curvature.DIAGONAL ? i : leaf] + penalty;
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
