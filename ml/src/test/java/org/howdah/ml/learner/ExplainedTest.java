package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model that explains itself. */
class ExplainedTest {

    static Stream<Arguments> regressions() {
        return learners(Task.REGRESSION);
    }

    static Stream<Arguments> supervised() {
        return Stream.concat(regressions(), learners(Task.CLASSIFICATION));
    }

    private static Stream<Arguments> learners(Task task) {
        return Learners.all().stream()
                .filter(entry -> entry.task() == task)
                .map(entry -> Arguments.of(entry.algorithm(), task, entry.learner()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regressions")
    void contributionsAddUpToThePrediction(String algorithm, Task task, Learner learner) {
        TrainingSet data = Dataset.load("diabetes").toTrainingSet();
        if (!(fit(learner, data) instanceof Explained model)) {
            return;
        }
        double[] contributions = new double[data.features().columns() + 1];
        for (int row = 0; row < data.rows(); row += 20) {
            Matrix rows = data.features();
            model.contributions(rows.block(row), rows.offset(row), contributions);
            double predicted = model.predict(rows.slice(row, row + 1))[0];
            double sum = Arrays.stream(contributions).sum();
            assertEquals(predicted, sum, 1e-5 * Math.max(1, Math.abs(predicted)));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("supervised")
    void importancesAreShares(String algorithm, Task task, Learner learner) {
        String name = task == Task.REGRESSION ? "diabetes" : "iris";
        TrainingSet data = Dataset.load(name).toTrainingSet();
        if (fit(learner, data) instanceof Important model) {
            double[] importances = model.importances();
            assertEquals(model.features(), importances.length);
            assertEquals(1, Arrays.stream(importances).sum(), 1e-9);
            assertTrue(Arrays.stream(importances).allMatch(share -> share >= 0));
        }
    }

    private static Model fit(Learner learner, TrainingSet data) {
        return learner.fit(data, learner.schema().standard(), Progress.NONE).model();
    }
}
