package org.howdah.ml.learner;

import java.util.Arrays;

/**
 * The nearest of the rows that were offered, of equally near ones those of lower numbers. Few are
 * kept in order; many in a heap, the farthest first (Williams, 1964), until they are arranged. Not
 * thread-safe.
 */
public final class NearestRows {
    /** More are not kept in order by moving those behind. */
    private static final int FEW = 128;

    private final int[] rows;
    private final double[] distances;
    private final boolean heaped;
    private int count;

    /** Room for that many. */
    public NearestRows(int capacity) {
        rows = new int[capacity];
        distances = new double[capacity];
        heaped = capacity > FEW;
    }

    public int count() {
        return count;
    }

    /** The number of the row at that place; arranged, the nearest is first. */
    public int row(int place) {
        return rows[place];
    }

    /** The numbers of all rows. */
    public int[] rows() {
        return Arrays.copyOf(rows, count);
    }

    /** How far the row at that place is. */
    public double distance(int place) {
        return distances[place];
    }

    public void clear() {
        count = 0;
    }

    /** What no farther row can enter by. */
    public double bound() {
        return count < rows.length ? Double.POSITIVE_INFINITY : distances[heaped ? 0 : count - 1];
    }

    /** Takes the row, if it is near enough, in the place of the farthest if there is no room. */
    public void offer(int row, double distance) {
        if (heaped) {
            offerToHeap(row, distance);
            return;
        }
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
            copy(place - 1, place);
            place--;
        }
        put(row, distance, place);
    }

    private void offerToHeap(int row, double distance) {
        if (count == rows.length) {
            if (before(row, distance, 0)) {
                sink(row, distance, count);
            }
            return;
        }
        int place = count++;
        while (place > 0 && !before(row, distance, (place - 1) / 2)) {
            copy((place - 1) / 2, place);
            place = (place - 1) / 2;
        }
        put(row, distance, place);
    }

    /** Puts the row where it belongs from the top on, among the first so many. */
    private void sink(int row, double distance, int end) {
        int place = 0;
        for (int child = 1; child < end; child = 2 * place + 1) {
            if (child + 1 < end && before(rows[child], distances[child], child + 1)) {
                child++;
            }
            if (!before(row, distance, child)) {
                break;
            }
            copy(child, place);
            place = child;
        }
        put(row, distance, place);
    }

    /** Puts the nearest first; nothing may be offered before they are cleared. */
    public void arrange() {
        for (int end = count - 1; heaped && end > 0; end--) {
            int row = rows[end];
            double distance = distances[end];
            copy(0, end);
            sink(row, distance, end);
        }
    }

    private boolean before(int row, double distance, int place) {
        return distance < distances[place] || (distance == distances[place] && row < rows[place]);
    }

    private void copy(int from, int to) {
        rows[to] = rows[from];
        distances[to] = distances[from];
    }

    private void put(int row, double distance, int place) {
        rows[place] = row;
        distances[place] = distance;
    }
}
