package org.howdah.ml.learner.clustering;

import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Selection;
import org.howdah.ml.learner.Workers;

/** The radius of mean shift that suits the rows: their mean distance to a farther neighbour. */
final class Bandwidth {
    private static final double QUANTILE = 0.3;

    private Bandwidth() {}

    /** The mean distance of each row to that one behind which 70 % of the rows are. */
    static double of(double[] points, int width, Progress progress) {
        int count = points.length / width;
        int rank = Math.max(1, (int) (count * QUANTILE)) - 1;
        double[] distances = new double[count];
        RowParts parts = RowParts.of(count, (long) count * width);
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    double[] squares = new double[count];
                    for (int row = parts.from(part); row < parts.to(part); row++) {
                        progress.check();
                        for (int other = 0; other < count; other++) {
                            squares[other] =
                                    Distances.squared(
                                            points, row * width, points, other * width, width);
                        }
                        distances[row] = Math.sqrt(Selection.select(squares, rank));
                    }
                });
        double sum = 0;
        for (double distance : distances) {
            sum += distance;
        }
        return sum / count;
    }
}
