package org.howdah.ml.learner.kernel.covariance;

/**
 * Two rows.
 *
 * @param same whether they are one and the same row, rather than two of perhaps equal values
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Pair(float[] first, int at, float[] second, int from, int columns, boolean same) {

    double squaredDistance() {
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            double difference = difference(column);
            sum += difference * difference;
        }
        return sum;
    }

    double difference(int column) {
        return (double) first[at + column] - second[from + column];
    }

    double product() {
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            sum += (double) first[at + column] * second[from + column];
        }
        return sum;
    }
}
