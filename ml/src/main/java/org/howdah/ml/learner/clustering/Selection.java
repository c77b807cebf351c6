package org.howdah.ml.learner.clustering;

/** Hoare's selection (1961). */
final class Selection {
    private Selection() {}

    /** The value of that rank, from 0; the array is reordered. */
    static double select(double[] values, int rank) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double other = values[i];
                    values[i++] = values[j];
                    values[j--] = other;
                }
            }
            if (rank <= j) {
                high = j;
            } else if (rank >= i) {
                low = i;
            } else {
                break;
            }
        }
        return values[rank];
    }

    /** The middle value, or the mean of both; the array is reordered. */
    static double median(double[] values) {
        int middle = values.length / 2;
        double upper = select(values, middle);
        return values.length % 2 == 1 ? upper : (upper + select(values, middle - 1)) / 2;
    }
}
