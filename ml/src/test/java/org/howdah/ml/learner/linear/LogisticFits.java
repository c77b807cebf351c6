package org.howdah.ml.learner.linear;

import java.util.Arrays;
import java.util.Map;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;

/** What tests of logistic regression fit to. */
final class LogisticFits {
    static final LogisticRegression LEARNER = new LogisticRegression();
    static final TrainingSet IRIS = Dataset.load("iris").toTrainingSet();
    static final TrainingSet TUMOURS = tumours();

    private LogisticFits() {}

    /** Five standardised features. */
    private static TrainingSet tumours() {
        Dataset all = Dataset.load("breast_cancer");
        double[][] five =
                Arrays.stream(all.features())
                        .map(row -> Arrays.copyOf(row, 5))
                        .map(LogisticFits::rounded)
                        .toArray(double[][]::new);
        Dataset few = new Dataset(five, all.target());
        return few.standardised(few).toTrainingSet();
    }

    private static double[] rounded(double[] row) {
        return Arrays.stream(row).map(value -> (float) value).toArray();
    }

    static Classifier model(TrainingSet data, Map<String, Object> given) {
        return (Classifier)
                LEARNER.fit(data, LEARNER.schema().resolve(given), Progress.NONE).model();
    }

    static double[] probabilities(TrainingSet data, Map<String, Object> given) {
        return model(data, given).probabilities(data.features());
    }

    static Coefficients fit(TrainingSet data, Map<String, Object> given) {
        return model(data, given).coefficients().orElseThrow();
    }
}
