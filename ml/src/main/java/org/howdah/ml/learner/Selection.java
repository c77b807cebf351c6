package org.howdah.ml.learner;

/** Finds what has a rank, without sorting all (Hoare, 1961). */
public final class Selection {
    private Selection() {}

    /** What rows are ranked by. */
    @FunctionalInterface
    public interface RowValue {
        /** The row's value; not NaN. */
        double of(int row);
    }

    /**
     * Reorders some of the rows so that the one of a rank has its place: no greater ones before it,
     * no lower ones behind.
     *
     * @param rows numbers of rows, of which those from {@code first} to {@code last} are ordered
     * @param rank a place between these
     */
    public static void place(
            int[] rows, int first, int last, int rank, RowValue value, Progress progress) {
        int low = first;
        int high = last;
        while (low < high) {
            progress.check();
            double pivot = value.of(rows[(low + high) >>> 1]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (value.of(rows[left]) < pivot) {
                    left++;
                }
                while (value.of(rows[right]) > pivot) {
                    right--;
                }
                if (left <= right) {
                    int swapped = rows[left];
                    rows[left++] = rows[right];
                    rows[right--] = swapped;
                }
            }
            if (rank <= right) {
                high = right;
            } else if (rank >= left) {
                low = left;
            } else {
                return;
            }
        }
    }

    /** The value of that rank, from 0; the array is reordered. */
    public static double select(double[] values, int rank) {
        return select(values, rank, Progress.NONE);
    }

    private static double select(double[] values, int rank, Progress progress) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            progress.check();
            double pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double swapped = values[left];
                    values[left++] = values[right];
                    values[right--] = swapped;
                }
            }
            if (rank <= right) {
                high = right;
            } else if (rank >= left) {
                low = left;
            } else {
                break;
            }
        }
        return values[rank];
    }

    /** The middle value, or the mean of both; the array is reordered. */
    public static double median(double[] values) {
        return median(values, Progress.NONE);
    }

    /** The same, ending when it is cancelled. */
    public static double median(double[] values, Progress progress) {
        int middle = values.length / 2;
        double upper = select(values, middle, progress);
        return values.length % 2 == 1 ? upper : (upper + select(values, middle - 1, progress)) / 2;
    }
}
