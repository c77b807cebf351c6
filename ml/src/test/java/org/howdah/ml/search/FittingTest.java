package org.howdah.ml.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittingTest {
    private static final TrainingSet DIABETES = Dataset.load("diabetes").toTrainingSet();

    @ParameterizedTest
    @CsvSource({
        "xgboost, early_stopping_rounds",
        "lightgbm, early_stopping_rounds",
        "lightgbm, early_stopping_round"
    })
    void roundsOfBoostingEndEarly(String algorithm, String name) {
        long all = bytes(algorithm, Map.of("n_estimators", 100));
        long few = bytes(algorithm, Map.of("n_estimators", 100, name, 2));
        assertTrue(few < all / 2, few + " of " + all);
    }

    private static long bytes(String algorithm, Map<String, Integer> given) {
        Learner learner = Learners.of(algorithm, Task.REGRESSION);
        Hyperparameters parameters = learner.schema().resolve(given);
        return Fitting.fit(learner, DIABETES, Task.REGRESSION, parameters, Progress.NONE)
                .model()
                .bytes();
    }
}
