package org.howdah.ml.learner.neighbors;

/** The nearest rows found so far, the nearest first, of equal ones that of the lower number. */
final class Neighbors {
    private final int[] rows;
    private final double[] reduced;
    private int count;

    /** Room for that many. */
    Neighbors(int capacity) {
        rows = new int[capacity];
        reduced = new double[capacity];
    }

    int count() {
        return count;
    }

    /** The number of the row at that place. */
    int row(int place) {
        return rows[place];
    }

    double reduced(int place) {
        return reduced[place];
    }

    void clear() {
        count = 0;
    }

    /** What no farther row can enter by. */
    double bound() {
        return count < rows.length ? Double.POSITIVE_INFINITY : reduced[count - 1];
    }

    void offer(int row, double distance) {
        int place = count;
        if (count == rows.length) {
            place--;
            if (!before(row, distance, place)) {
                return;
            }
        } else {
            count++;
        }
        while (place > 0 && before(row, distance, place - 1)) {
            rows[place] = rows[place - 1];
            reduced[place] = reduced[place - 1];
            place--;
        }
        rows[place] = row;
        reduced[place] = distance;
    }

    private boolean before(int row, double distance, int place) {
        return distance < reduced[place] || (distance == reduced[place] && row < rows[place]);
    }
}
