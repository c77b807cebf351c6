package org.howdah.ml.preparation;

import java.util.Arrays;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.TrainingSet;

/** What means of the label are taken of: numbers, or whether the label is the greater of two. */
final class Target {
    private final TrainingSet training;
    private final boolean classification;

    Target(TrainingSet training, boolean classification) {
        this.training = training;
        this.classification = classification;
    }

    double[] values(RawColumn column) {
        if (training.targets().size() != 1) {
            throw refused(
                    column,
                    training.targets().isEmpty()
                            ? "there is no label"
                            : "there are several labels");
        }
        double[] labels = training.target();
        if (!classification) {
            return labels;
        }
        double[] distinct = Arrays.stream(labels).sorted().distinct().toArray();
        if (distinct.length > 2) {
            throw refused(column, "the label has %d values".formatted(distinct.length));
        }
        double greater = distinct[distinct.length - 1];
        return Arrays.stream(labels).map(label -> label == greater ? 1 : 0).toArray();
    }

    private static SqlError refused(RawColumn column, String why) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "column \"%s\" can't be encoded by target: %s".formatted(column.name(), why),
                "It needs one label that is a number, or one of two. Encode by \"one_hot\","
                        + " \"native\" or {\"ordinal\": [...]}.");
    }
}
