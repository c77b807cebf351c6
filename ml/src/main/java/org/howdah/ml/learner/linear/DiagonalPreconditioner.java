package org.howdah.ml.learner.linear;

import java.util.Arrays;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;

/** One in which columns of a linear loss are of one size. Immutable. */
final class DiagonalPreconditioner implements Preconditioner {
    private final double[] scales;

    private DiagonalPreconditioner(double[] scales) {
        this.scales = scales;
    }

    static DiagonalPreconditioner of(
            Matrix features, double[] means, double factor, double penalty, Progress progress) {
        double[] squares = new double[means.length];
        for (int row = 0; row < features.rows(); row++) {
            if ((row & 1023) == 0) {
                progress.check();
            }
            float[] values = features.block(row);
            int offset = features.offset(row);
            for (int column = 0; column < squares.length; column++) {
                double centred = values[offset + column] - means[column];
                squares[column] += centred * centred;
            }
        }
        return new DiagonalPreconditioner(
                Arrays.stream(squares)
                        .map(square -> Math.sqrt(factor * square + penalty))
                        .map(scale -> scale > 0 ? scale : 1)
                        .toArray());
    }

    @Override
    public void toWeights(double[] values, int start) {
        for (int column = 0; column < scales.length; column++) {
            values[start + column] /= scales[column];
        }
    }

    @Override
    public void toGradient(double[] values, int start) {
        toWeights(values, start);
    }

    @Override
    public double derivative(double[] gradient, int start, int column) {
        return gradient[start + column] * scales[column];
    }
}
