package org.howdah.ml.learner.clustering;

import java.util.Arrays;

/** The nearest rows to one, ascending by distance and then by number. Not thread-safe. */
final class Nearest {
    final int[] rows;
    final double[] reduced;
    private int found;

    Nearest(int count) {
        rows = new int[count];
        reduced = new double[count];
    }

    /** Finds them in the tree, for the values at that place. */
    void find(KdTree tree, double[] query, int at) {
        found = 0;
        Arrays.fill(reduced, Double.POSITIVE_INFINITY);
        tree.visit(query, at, Double.POSITIVE_INFINITY, this::add);
    }

    /** The distance to the farthest of them, reduced. */
    double farthest() {
        return reduced[reduced.length - 1];
    }

    private double add(int row, double distance) {
        int place = found;
        while (place > 0 && before(row, distance, place - 1)) {
            place--;
        }
        if (place < rows.length) {
            int last = Math.min(found, rows.length - 1);
            System.arraycopy(rows, place, rows, place + 1, last - place);
            System.arraycopy(reduced, place, reduced, place + 1, last - place);
            rows[place] = row;
            reduced[place] = distance;
            found = Math.min(found + 1, rows.length);
        }
        return found < rows.length ? Double.POSITIVE_INFINITY : farthest();
    }

    private boolean before(int row, double distance, int place) {
        return distance < reduced[place] || (distance == reduced[place] && row < rows[place]);
    }
}
