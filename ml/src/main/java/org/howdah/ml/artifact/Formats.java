package org.howdah.ml.artifact;

import java.io.DataInput;
import java.io.IOException;
import java.util.Map;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.linear.LinearRegressionModel;
import org.howdah.ml.learner.linear.LogisticModel;
import org.howdah.ml.learner.xgboost.XgboostClassifier;
import org.howdah.ml.learner.xgboost.XgboostRegressionModel;

/** All formats of models by name. */
final class Formats {
    private static final Map<String, Reader> READERS =
            Map.of(
                    LinearRegressionModel.FORMAT,
                    LinearRegressionModel::read,
                    LogisticModel.FORMAT,
                    LogisticModel::read,
                    XgboostRegressionModel.FORMAT,
                    XgboostRegressionModel::read,
                    XgboostClassifier.FORMAT,
                    XgboostClassifier::read);

    private Formats() {}

    /** Reads what {@link Model#write} has written. */
    @FunctionalInterface
    interface Reader {
        Model read(DataInput in) throws IOException;
    }

    static Reader reader(String format) {
        Reader reader = READERS.get(format);
        if (reader == null) {
            throw new UnreadableArtifact(
                    "the model has the unknown format \"%s\"".formatted(format));
        }
        return reader;
    }
}
