package org.howdah.ml.training;

import java.util.List;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.PerLabel;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.preparation.Labels;

/**
 * A learner whose hyperparameters name labels as the user knows them, while it learns their
 * numbers.
 */
record OwnLabels(Learner learner, Labels labels) implements Learner {
    private static final int LABELS_SHOWN = 20;

    @Override
    public Schema schema() {
        return learner.schema();
    }

    @Override
    public boolean joint() {
        return learner.joint();
    }

    @Override
    public PerLabel perLabel() {
        return learner.perLabel();
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        return learner.fit(data, parameters.withLabels(this::number), progress);
    }

    private String number(String label) {
        return switch (labels.kind()) {
            case NUMBER -> label;
            case BOOLEAN ->
                    switch (label) {
                        case "true" -> "1";
                        case "false" -> "0";
                        default -> label;
                    };
            case CATEGORY -> code(label);
        };
    }

    /** A label's own text comes before a code that looks like it. */
    private String code(String label) {
        double code = labels.names().code(label);
        if (Double.isNaN(code)) {
            code = asCode(label);
        }
        if (Double.isNaN(code)) {
            throw unknown(label);
        }
        return Double.toString(code);
    }

    /** The code that is written so; NaN if there is none. */
    private double asCode(String label) {
        try {
            double code = Double.parseDouble(label);
            boolean known = code == Math.rint(code) && code >= 1 && code <= labels.names().count();
            return known ? code : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private InvalidHyperparameter unknown(String label) {
        List<String> names = labels.names().names();
        boolean all = names.size() <= LABELS_SHOWN;
        return new InvalidHyperparameter(
                "hyperparameter \"class_weight\" names the label \"%s\", which no training row has"
                        .formatted(label),
                "The labels are: "
                        + String.join(", ", all ? names : names.subList(0, LABELS_SHOWN))
                        + (all ? "." : ", ..."));
    }
}
