package org.howdah.ml.learner.robust;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Selection;

/**
 * The point with the least sum of distances to given ones, by Weiszfeld's steps as modified for
 * where a step meets one of them (Vardi and Zhang, 2000).
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SpatialMedian(double[] point, boolean converged) {
    /** Distances that are none. */
    private static final double NO_DISTANCE = Math.ulp(1.0);

    private static final int POINTS_BETWEEN_CHECKS = 4096;

    /**
     * @param points one behind the other
     * @param tolerance the length of the last step, at most
     */
    static SpatialMedian of(
            double[] points,
            int width,
            int maximumIterations,
            double tolerance,
            Progress progress) {
        if (width == 1) {
            return new SpatialMedian(new double[] {Selection.median(points.clone())}, true);
        }
        double[] here = mean(points, width);
        for (int iteration = 0; iteration < maximumIterations; iteration++) {
            progress.report(iteration, maximumIterations);
            double[] next = step(points, here, progress);
            double squares = 0;
            for (int i = 0; i < width; i++) {
                squares += (next[i] - here[i]) * (next[i] - here[i]);
            }
            here = next;
            if (squares < tolerance * tolerance || squares == 0) {
                return new SpatialMedian(here, true);
            }
        }
        return new SpatialMedian(here, false);
    }

    private static double[] mean(double[] points, int width) {
        double[] mean = new double[width];
        for (int i = 0; i < points.length; i++) {
            mean[i % width] += points[i];
        }
        for (int i = 0; i < width; i++) {
            mean[i] /= points.length / (double) width;
        }
        return mean;
    }

    private static double[] step(double[] points, double[] here, Progress progress) {
        int width = here.length;
        double[] pull = new double[width];
        double[] target = new double[width];
        double weights = 0;
        boolean met = false;
        for (int point = 0; point < points.length / width; point++) {
            if (point % POINTS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            double distance = distance(points, point * width, here);
            if (distance < NO_DISTANCE) {
                met = true;
                continue;
            }
            weights += 1 / distance;
            for (int i = 0; i < width; i++) {
                double value = points[point * width + i];
                target[i] += value / distance;
                pull[i] += (value - here[i]) / distance;
            }
        }
        double strength = Math.sqrt(Arrays.stream(pull).map(value -> value * value).sum());
        if (!(strength > NO_DISTANCE)) {
            return here;
        }
        // a point that is met holds with the strength 1
        double held = met ? Math.min(1, 1 / strength) : 0;
        for (int i = 0; i < width; i++) {
            target[i] = (1 - held) * target[i] / weights + held * here[i];
        }
        return target;
    }

    private static double distance(double[] points, int start, double[] here) {
        double squares = 0;
        for (int i = 0; i < here.length; i++) {
            double difference = points[start + i] - here[i];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }
}
