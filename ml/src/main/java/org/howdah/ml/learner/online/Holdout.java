package org.howdah.ml.learner.online;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.InvalidTrainingData;

/** Rows kept aside to judge when to stop; classes in the shares of the whole. */
final class Holdout {
    private final Matrix features;
    private final double[] targets;
    private final boolean classes;
    private final boolean[] kept;

    Holdout(
            Matrix features,
            double[] targets,
            boolean classes,
            double share,
            SplittableRandom random) {
        this.features = features;
        this.targets = targets;
        this.classes = classes;
        this.kept = new boolean[targets.length];
        if (share > 0) {
            keep(share, random);
        }
    }

    private void keep(double share, SplittableRandom random) {
        if (classes) {
            keep(rows(row -> targets[row] < 0), share, random);
            keep(rows(row -> targets[row] > 0), share, random);
        } else {
            keep(rows(row -> true), share, random);
        }
        int count = rows(row -> kept[row]).length;
        if (count == 0 || count == kept.length) {
            throw new InvalidTrainingData(
                    "early_stopping needs rows to learn from and rows to judge by, but there are only %d rows"
                            .formatted(kept.length),
                    "Turn early_stopping off or change validation_fraction.");
        }
    }

    private int[] rows(java.util.function.IntPredicate wanted) {
        return IntStream.range(0, targets.length).filter(wanted).toArray();
    }

    private void keep(int[] rows, double share, SplittableRandom random) {
        int count = (int) Math.ceil(share * rows.length);
        for (int i = 0; i < count && i < rows.length; i++) {
            int j = i + random.nextInt(rows.length - i);
            kept[rows[j]] = true;
            rows[j] = rows[i];
        }
    }

    /** The others. */
    int[] training() {
        return rows(row -> !kept[row]);
    }

    /** The share of right signs, or R². */
    double score(double[] weights, double intercept) {
        int[] rows = rows(row -> kept[row]);
        double mean = Arrays.stream(rows).mapToDouble(row -> targets[row]).average().orElse(0);
        double right = 0;
        double errors = 0;
        double spread = 0;
        for (int row : rows) {
            double value =
                    Descent.value(weights, intercept, features.block(row), features.offset(row));
            right += (value > 0) == (targets[row] > 0) ? 1 : 0;
            errors += (value - targets[row]) * (value - targets[row]);
            spread += (targets[row] - mean) * (targets[row] - mean);
        }
        return classes ? right / rows.length : spread > 0 ? 1 - errors / spread : 0;
    }
}
