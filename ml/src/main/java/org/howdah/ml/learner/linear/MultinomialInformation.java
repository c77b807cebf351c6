package org.howdah.ml.learner.linear;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Softmax;
import org.howdah.ml.learner.Workers;

/**
 * First and negative second derivatives of the multinomial likelihood by the coefficients of all
 * labels but the first, of features of mean 0 and deviation 1: label by label, the intercept first.
 * Without intercept features keep their means.
 *
 * @param matrix row-major
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record MultinomialInformation(double[] matrix, double[] score, double[] means, double[] scales) {
    private static final int ROWS_AT_ONCE = 512;

    static MultinomialInformation of(
            Matrix rows,
            int[] codes,
            Coefficients coefficients,
            boolean intercept,
            Progress progress) {
        return new Sum(rows, codes, coefficients, intercept, progress).run();
    }

    /** Adds up, a few rows at a time, in an order that doesn't depend on threads. */
    private static final class Sum {
        private final Matrix rows;
        private final int[] codes;
        private final Coefficients coefficients;
        private final int first;
        private final Progress progress;
        private final int width;
        private final int labels;
        private final double[] means;
        private final double[] scales;
        private final double[][] features;
        private final double[][] probabilities;
        private final double[] matrix;
        private final double[] score;

        Sum(
                Matrix rows,
                int[] codes,
                Coefficients coefficients,
                boolean intercept,
                Progress progress) {
            this.rows = rows;
            this.codes = codes;
            this.coefficients = coefficients;
            this.first = intercept ? 1 : 0;
            this.progress = progress;
            this.width = rows.columns() + first;
            this.labels = coefficients.intercepts().length;
            this.means = new double[rows.columns()];
            this.scales = new double[rows.columns()];
            this.features = new double[ROWS_AT_ONCE][width];
            this.probabilities = new double[ROWS_AT_ONCE][labels];
            int size = (labels - 1) * width;
            this.matrix = new double[Math.multiplyExact(size, size)];
            this.score = new double[size];
        }

        MultinomialInformation run() {
            measure();
            int pairs = (labels - 1) * labels / 2;
            for (int from = 0; from < rows.rows(); from += ROWS_AT_ONCE) {
                progress.check();
                int count = Math.min(ROWS_AT_ONCE, rows.rows() - from);
                for (int i = 0; i < count; i++) {
                    read(from + i, features[i], probabilities[i]);
                }
                Workers.each(pairs, progress, pair -> add(pair, count));
            }
            mirror();
            return new MultinomialInformation(matrix, score, means, scales);
        }

        private void measure() {
            for (int row = 0; first > 0 && row < rows.rows(); row++) {
                for (int feature = 0; feature < means.length; feature++) {
                    means[feature] += rows.get(row, feature) / rows.rows();
                }
            }
            for (int row = 0; row < rows.rows(); row++) {
                for (int feature = 0; feature < means.length; feature++) {
                    double difference = rows.get(row, feature) - means[feature];
                    scales[feature] += difference * difference / rows.rows();
                }
            }
            for (int feature = 0; feature < scales.length; feature++) {
                scales[feature] = Math.sqrt(scales[feature]);
            }
        }

        private void read(int row, double[] values, double[] shares) {
            for (int label = 0; label < labels; label++) {
                double sum = coefficients.intercepts()[label];
                double[] weights = coefficients.weights()[label];
                for (int feature = 0; feature < weights.length; feature++) {
                    sum += weights[feature] * rows.get(row, feature);
                }
                shares[label] = sum;
            }
            Softmax.replace(shares, 0, labels);
            if (first > 0) {
                values[0] = 1;
            }
            for (int feature = 0; feature < means.length; feature++) {
                values[first + feature] =
                        (rows.get(row, feature) - means[feature]) / scales[feature];
            }
            for (int label = 1; label < labels; label++) {
                double residual = (codes[row] == label ? 1 : 0) - shares[label];
                for (int i = 0; i < width; i++) {
                    score[(label - 1) * width + i] += residual * values[i];
                }
            }
        }

        /** The block of two labels, of which the second is not the lesser. */
        private void add(int pair, int count) {
            int one = 0;
            int left = pair;
            while (left >= labels - 1 - one) {
                left -= labels - 1 - one;
                one++;
            }
            int other = one + left;
            int size = (labels - 1) * width;
            for (int i = 0; i < count; i++) {
                double share = probabilities[i][one + 1];
                double weight =
                        one == other ? share * (1 - share) : -share * probabilities[i][other + 1];
                double[] values = features[i];
                for (int line = 0; line < width; line++) {
                    double factor = weight * values[line];
                    int at = (one * width + line) * size + other * width;
                    for (int column = 0; column < width; column++) {
                        matrix[at + column] += factor * values[column];
                    }
                }
            }
        }

        private void mirror() {
            int size = (labels - 1) * width;
            for (int line = 0; line < size; line++) {
                for (int column = 0; column < line; column++) {
                    matrix[line * size + column] = matrix[column * size + line];
                }
            }
        }
    }
}
