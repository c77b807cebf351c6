package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;

/**
 * Mean shift with a flat kernel (Comaniciu and Meer, 2002): seeds move to the mean of the rows
 * around them until they rest; of those that rest near each other the one with most rows stays.
 */
final class MeanShift {
    private final KdTree tree;
    private final double radius;
    private final int iterations;
    private final Progress progress;

    MeanShift(KdTree tree, double radius, int iterations, Progress progress) {
        this.tree = tree;
        this.radius = radius;
        this.iterations = iterations;
        this.progress = progress;
    }

    /** Where a seed rests, and how many rows are around. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Mode(double[] centre, int rows) {}

    /** The rows, or the occupied nodes of a grid of that size with enough rows. */
    static double[] seeds(double[] points, int width, double size, int enough, Progress progress) {
        if (size == 0) {
            return points;
        }
        Map<List<Double>, Integer> bins = new LinkedHashMap<>();
        for (int row = 0; row < points.length / width; row++) {
            if ((row & 1023) == 0) {
                progress.check();
            }
            Double[] node = new Double[width];
            for (int i = 0; i < width; i++) {
                node[i] = Math.rint(points[row * width + i] / size) + 0.0;
            }
            bins.merge(List.of(node), 1, Integer::sum);
        }
        double[] seeds =
                bins.entrySet().stream()
                        .filter(bin -> bin.getValue() >= enough)
                        .flatMap(bin -> bin.getKey().stream())
                        .mapToDouble(place -> place * size)
                        .toArray();
        return seeds.length == points.length ? points : seeds;
    }

    /** The centres, row-major, those with most rows first. */
    double[] centres(double[] seeds) {
        int width = tree.width;
        int count = seeds.length / width;
        Mode[] modes = new Mode[count];
        int parts = Math.min(count, 64);
        Workers.each(
                parts,
                progress,
                part -> {
                    for (int seed = part; seed < count; seed += parts) {
                        double[] start =
                                Arrays.copyOfRange(seeds, seed * width, (seed + 1) * width);
                        modes[seed] = climb(start);
                    }
                });
        Mode[] sorted =
                Arrays.stream(modes)
                        .filter(mode -> mode.rows() > 0)
                        .sorted(
                                Comparator.comparingInt(Mode::rows)
                                        .thenComparing(Mode::centre, Arrays::compare)
                                        .reversed())
                        .toArray(Mode[]::new);
        return distinct(sorted);
    }

    private Mode climb(double[] start) {
        double[] mean = start;
        int rows = 0;
        for (int iteration = 0; ; iteration++) {
            progress.check();
            Window window = new Window(mean);
            if (window.rows == 0) {
                return new Mode(mean, 0);
            }
            rows = window.rows;
            double shift = Math.sqrt(Distances.squared(window.mean(), mean, 0));
            mean = window.mean();
            if (shift < 1e-3 * radius || iteration == iterations) {
                return new Mode(mean, rows);
            }
        }
    }

    /** The rows around a centre. */
    private final class Window {
        private final double[] sums = new double[tree.width];
        private int rows;

        private Window(double[] centre) {
            double reach = tree.metric.reduce(radius);
            int[] found = new int[16];
            int[][] list = {found};
            tree.visit(
                    centre,
                    0,
                    reach,
                    (row, reduced) -> {
                        if (rows == list[0].length) {
                            list[0] = Arrays.copyOf(list[0], 2 * rows);
                        }
                        list[0][rows++] = row;
                        return reach;
                    });
            Arrays.sort(list[0], 0, rows);
            for (int i = 0; i < rows; i++) {
                for (int column = 0; column < sums.length; column++) {
                    sums[column] += tree.points[list[0][i] * sums.length + column];
                }
            }
            for (int column = 0; column < sums.length; column++) {
                sums[column] /= Math.max(1, rows);
            }
        }

        private double[] mean() {
            return sums;
        }
    }

    private double[] distinct(Mode... modes) {
        double reach = radius * radius;
        boolean[] dropped = new boolean[modes.length];
        for (int i = 0; i < modes.length; i++) {
            progress.check();
            for (int j = i + 1; j < modes.length && !dropped[i]; j++) {
                dropped[j] |= Distances.squared(modes[i].centre(), modes[j].centre(), 0) <= reach;
            }
        }
        return IntStream.range(0, modes.length)
                .filter(mode -> !dropped[mode])
                .mapToObj(mode -> modes[mode].centre())
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
