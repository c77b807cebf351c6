package org.howdah.ml.learner.clustering;

/** Gives clusters without rows the rows that are farthest from their centres. */
final class EmptyClusters {
    private EmptyClusters() {}

    static void fill(Rows rows, Assignment assignment) {
        double[] row = new double[rows.width()];
        for (int cluster = 0; cluster < assignment.counts.length; cluster++) {
            if (assignment.counts[cluster] == 0) {
                int farthest = farthest(assignment.distances);
                if (assignment.distances[farthest] == 0) {
                    return;
                }
                rows.read(farthest, row);
                take(assignment, farthest, cluster, row);
            }
        }
    }

    private static void take(Assignment assignment, int number, int cluster, double[] row) {
        int from = assignment.labels[number];
        assignment.counts[from]--;
        assignment.counts[cluster] = 1;
        for (int column = 0; column < row.length; column++) {
            assignment.sums[from * row.length + column] -= row[column];
            assignment.sums[cluster * row.length + column] = row[column];
        }
        assignment.distances[number] = 0;
    }

    private static int farthest(double[] distances) {
        int farthest = 0;
        for (int i = 1; i < distances.length; i++) {
            if (distances[i] > distances[farthest]) {
                farthest = i;
            }
        }
        return farthest;
    }
}
