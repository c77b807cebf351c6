package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Selection;
import org.howdah.ml.learner.Workers;

/**
 * The messages between rows of affinity propagation (Frey and Dueck, 2007): how well one suits as
 * another's exemplar, and how available it is.
 */
final class Messages {
    private static final double SMALLEST = 100 * Double.MIN_NORMAL;

    final double[] similarities;
    private final int count;
    private final double damping;
    private final RowParts parts;
    private final Progress progress;
    private final double[] responsibilities;
    private final double[] availabilities;

    Messages(double[] similarities, int count, double damping, Progress progress) {
        this.similarities = similarities;
        this.count = count;
        this.damping = damping;
        this.parts = RowParts.of(count, 4L * count);
        this.progress = progress;
        this.responsibilities = new double[similarities.length];
        this.availabilities = new double[similarities.length];
    }

    /** The negated squared distances of all pairs. */
    static double[] similarities(double[] points, int width, Progress progress) {
        int count = points.length / width;
        double[] similarities = new double[count * count];
        RowParts parts = RowParts.of(count, (long) count * width);
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    for (int row = parts.from(part); row < parts.to(part); row++) {
                        progress.check();
                        for (int other = 0; other < count; other++) {
                            similarities[row * count + other] =
                                    -Distances.squared(
                                            points, row * width, points, other * width, width);
                        }
                    }
                });
        return similarities;
    }

    /** Adds noise below the resolution of the numbers, so that none are equal by symmetry. */
    void perturb(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < similarities.length; i++) {
            if (i % count == 0) {
                progress.check();
            }
            double size = Math.ulp(1.0) * similarities[i] + SMALLEST;
            similarities[i] += size * random.nextGaussian();
        }
    }

    /** Sends all messages once. */
    void exchange() {
        double[][] sums = new double[parts.count()][count];
        Workers.each(parts.count(), progress, part -> respond(part, sums[part]));
        double[] total = new double[count];
        for (double[] sum : sums) {
            for (int i = 0; i < count; i++) {
                total[i] += sum[i];
            }
        }
        Workers.each(parts.count(), progress, part -> offer(part, total));
    }

    private void respond(int part, double[] sums) {
        for (int row = parts.from(part); row < parts.to(part); row++) {
            progress.check();
            int base = row * count;
            int best = -1;
            double first = Double.NEGATIVE_INFINITY;
            double second = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                double value = availabilities[base + i] + similarities[base + i];
                if (value > first) {
                    second = first;
                    first = value;
                    best = i;
                } else if (value > second) {
                    second = value;
                }
            }
            for (int i = 0; i < count; i++) {
                double rival = i == best ? second : first;
                double response =
                        damping * responsibilities[base + i]
                                + (1 - damping) * (similarities[base + i] - rival);
                responsibilities[base + i] = response;
                sums[i] += i == row ? response : Math.max(0, response);
            }
        }
    }

    private void offer(int part, double[] total) {
        for (int row = parts.from(part); row < parts.to(part); row++) {
            progress.check();
            int base = row * count;
            for (int i = 0; i < count; i++) {
                double response = responsibilities[base + i];
                double offer =
                        i == row
                                ? total[i] - response
                                : Math.min(0, total[i] - Math.max(0, response));
                availabilities[base + i] =
                        damping * availabilities[base + i] + (1 - damping) * offer;
            }
        }
    }

    /** Which rows are exemplars now. */
    boolean[] exemplars() {
        boolean[] exemplars = new boolean[count];
        for (int i = 0; i < count; i++) {
            int diagonal = i * count + i;
            exemplars[i] = availabilities[diagonal] + responsibilities[diagonal] > 0;
        }
        return exemplars;
    }

    /** The middle similarity, with the array of availabilities as a place to sort in. */
    double median() {
        System.arraycopy(similarities, 0, availabilities, 0, similarities.length);
        double median = Selection.median(availabilities, progress);
        Arrays.fill(availabilities, 0);
        return median;
    }
}
