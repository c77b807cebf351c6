package org.howdah.ml.learner.linear;

/**
 * One in which columns of a linear loss are about independent and of one size: the triangle L with
 * L L' = curvature. Immutable.
 */
final class TrianglePreconditioner implements Preconditioner {
    /**
     * A column this much smaller than its own curvature after the columns before it is treated as
     * dependent.
     */
    private static final double DEPENDENT = 1e-10;

    private final int width;
    private final double[] triangle;

    private TrianglePreconditioner(int width, double[] triangle) {
        this.width = width;
        this.triangle = triangle;
    }

    /** The triangle for the Gram matrix times a factor plus a penalty on the diagonal. */
    static TrianglePreconditioner of(Gram gram, double factor, double penalty) {
        int width = gram.width();
        double[] triangle = new double[width * width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = factor * gram.features()[i * width + j] + (i == j ? penalty : 0);
                double whole = sum;
                for (int k = 0; k < j; k++) {
                    sum -= triangle[i * width + k] * triangle[j * width + k];
                }
                triangle[i * width + j] =
                        i == j ? pivot(sum, whole) : sum / triangle[j * width + j];
            }
        }
        return new TrianglePreconditioner(width, triangle);
    }

    private static double pivot(double left, double whole) {
        double least = DEPENDENT * whole;
        return Math.sqrt(left > least ? left : least > 0 ? least : 1);
    }

    /** Solves L' w = u. */
    @Override
    public void toWeights(double[] values, int start) {
        for (int i = width - 1; i >= 0; i--) {
            double value = values[start + i] / triangle[i * width + i];
            values[start + i] = value;
            for (int k = 0; k < i; k++) {
                values[start + k] -= triangle[i * width + k] * value;
            }
        }
    }

    /** Solves L v = g. */
    @Override
    public void toGradient(double[] values, int start) {
        for (int i = 0; i < width; i++) {
            double sum = values[start + i];
            for (int k = 0; k < i; k++) {
                sum -= triangle[i * width + k] * values[start + k];
            }
            values[start + i] = sum / triangle[i * width + i];
        }
    }

    @Override
    public double derivative(double[] gradient, int start, int column) {
        double sum = 0;
        for (int k = 0; k <= column; k++) {
            sum += triangle[column * width + k] * gradient[start + k];
        }
        return sum;
    }
}
