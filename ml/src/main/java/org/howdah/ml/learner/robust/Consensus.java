package org.howdah.ml.learner.robust;

import java.util.BitSet;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/**
 * The rows that a linear function explains well enough.
 *
 * @param inliers which rows
 * @param score the coefficient of determination among them, averaged over targets; NaN for one row
 */
record Consensus(BitSet inliers, int count, double score) {
    private static final int ROWS_BETWEEN_CHECKS = 1024;

    static Consensus of(
            Coefficients function,
            TrainingSet data,
            boolean squared,
            double threshold,
            Progress progress) {
        BitSet inliers = new BitSet(data.rows());
        int targets = data.targets().size();
        double[] squares = new double[targets];
        Spread[] spreads = new Spread[targets];
        for (int target = 0; target < targets; target++) {
            spreads[target] = new Spread();
        }
        double[] errors = new double[targets];
        int count = 0;
        for (int row = 0; row < data.rows(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            double loss = 0;
            for (int target = 0; target < targets; target++) {
                double error =
                        data.targets().get(target)[row]
                                - value(function, target, data.features(), row);
                errors[target] = error;
                loss += squared ? error * error : Math.abs(error);
            }
            if (loss <= threshold) {
                inliers.set(row);
                count++;
                for (int target = 0; target < targets; target++) {
                    squares[target] += errors[target] * errors[target];
                    spreads[target].add(data.targets().get(target)[row]);
                }
            }
        }
        return new Consensus(inliers, count, score(squares, spreads, count));
    }

    private static double value(Coefficients function, int target, Matrix features, int row) {
        double[] weights = function.weights()[target];
        float[] block = features.block(row);
        int offset = features.offset(row);
        double sum = function.intercepts()[target];
        for (int column = 0; column < weights.length; column++) {
            sum += weights[column] * block[offset + column];
        }
        return sum;
    }

    private static double score(double[] squares, Spread[] spreads, int count) {
        if (count < 2) {
            return Double.NaN;
        }
        double sum = 0;
        for (int target = 0; target < squares.length; target++) {
            double spread = spreads[target].squares;
            // as scikit-learn has it where all values are the same
            double constant = squares[target] == 0 ? 1 : 0;
            sum += spread == 0 ? constant : 1 - squares[target] / spread;
        }
        return sum / squares.length;
    }

    /** Squared distances from the mean, in one pass (Welford, 1962). */
    private static final class Spread {
        private int count;
        private double mean;
        private double squares;

        void add(double value) {
            count++;
            double distance = value - mean;
            mean += distance / count;
            squares += distance * (value - mean);
        }
    }

    int[] rows() {
        return inliers.stream().toArray();
    }

    /** Whether this one is kept rather than the best so far, if there is one. */
    boolean beats(Optional<Consensus> best) {
        int needed = best.map(Consensus::count).orElse(1);
        // written so that NaN wins, as in scikit-learn
        return count > needed
                || (count == needed
                        && !(score < best.map(Consensus::score).orElse(Double.NEGATIVE_INFINITY)));
    }
}
