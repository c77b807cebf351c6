package org.howdah.ml.explanation;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;

/**
 * Means and standard deviations (the population's) of features; missing values are left out, and 0
 * stands for a feature that has no others.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record FeatureStatistics(double[] means, double[] deviations) {

    /** Those of all rows, in one pass. */
    public static FeatureStatistics of(Matrix rows, Progress progress) {
        Moments all = new Moments(rows.columns());
        RowParts.of(rows.rows(), 4L * rows.columns())
                .each(progress, (from, to) -> Moments.of(rows, from, to))
                .forEach(all::add);
        return new FeatureStatistics(all.means(), all.deviations());
    }
}
