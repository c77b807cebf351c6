package org.howdah.ml.learner.linear;

import static org.howdah.ml.learner.linear.LogisticFits.IRIS;
import static org.howdah.ml.learner.linear.LogisticFits.LEARNER;
import static org.howdah.ml.learner.linear.LogisticFits.TUMOURS;
import static org.howdah.ml.learner.linear.LogisticFits.fit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.junit.jupiter.api.Test;

/** Weights of labels, and what is refused; expected values are scikit-learn's with tol 1e-10. */
class LogisticHyperparametersTest {
    @Test
    void balancedLabels() {
        Coefficients found = fit(TUMOURS, Map.of("class_weight", "balanced"));
        assertArrayEquals(
                new double[] {
                    -1.1629317651611362,
                    -1.4120357271213153,
                    -1.8611725777904582,
                    -1.5298104591031545,
                    -1.7167664793599398
                },
                found.weights()[0],
                1e-6);
        assertEquals(0.28363987914663225, found.intercepts()[0], 1e-6);
    }

    @Test
    void weightedLabels() {
        Coefficients found = fit(TUMOURS, Map.of("class_weight", Map.of("0", 1, "1", 5)));
        assertArrayEquals(
                new double[] {
                    -0.9862765428392642,
                    -1.503100925441429,
                    -2.2264842815873473,
                    -1.9918938861868756,
                    -1.86497770324004
                },
                found.weights()[0],
                1e-6);
        assertEquals(2.3214617116469287, found.intercepts()[0], 1e-6);
    }

    @Test
    void balancedLabelsOfThree() {
        Coefficients found = fit(IRIS, Map.of("class_weight", "balanced", "C", 0.5));
        assertArrayEquals(
                new double[] {
                    -0.4065205159229259, 0.7311130298968084, -2.062804285880171, -0.8635892002930103
                },
                found.weights()[0],
                1e-5);
        assertArrayEquals(
                new double[] {8.498996250299028, 2.111189290228299, -10.610185540527274},
                found.intercepts(),
                1e-5);
    }

    @Test
    void weightedLabelsOfThree() {
        Coefficients found =
                fit(IRIS, Map.of("class_weight", Map.of("0", 1, "1", 2, "2", 3), "max_iter", 300));
        assertArrayEquals(
                new double[] {
                    -0.34760601092117444, -1.0646323423255917, 3.430302403473552, 2.7388423419979495
                },
                found.weights()[2],
                1e-5);
        assertArrayEquals(
                new double[] {11.023490878441365, 2.5718796046878247, -13.59537048312895},
                found.intercepts(),
                1e-4);
    }

    @Test
    void otherPenaltiesAreRefused() {
        InvalidHyperparameter refusal =
                assertThrows(InvalidHyperparameter.class, () -> fit(IRIS, Map.of("penalty", "l3")));
        assertEquals(
                "hyperparameter \"penalty\" must be one of \"l2\", \"l1\", \"elasticnet\", \"none\" or null, not \"l3\"",
                refusal.getMessage());
    }

    @Test
    void solversRefuseThePenaltiesThatScikitLearnRefusesThere() {
        List<Map<String, Object>> refused =
                List.of(
                        Map.of("penalty", "l1"),
                        Map.of("penalty", "elasticnet", "solver", "liblinear", "l1_ratio", 0.5),
                        Map.of("penalty", "elasticnet", "solver", "saga"),
                        Map.of("penalty", "none", "solver", "liblinear"),
                        Map.of("dual", true),
                        Map.of("dual", true, "penalty", "l1", "solver", "liblinear"),
                        Map.of("multi_class", "multinomial", "solver", "liblinear"));
        for (Map<String, Object> given : refused) {
            assertThrows(InvalidHyperparameter.class, () -> fit(IRIS, given), given::toString);
        }
    }

    @Test
    void aWeightForAnUnknownLabelIsRefused() {
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(IRIS, Map.of("class_weight", Map.of("7", 2))));
    }

    @Test
    void theWeightsGivenCanBeWrittenBack() {
        Map<String, Object> given = Map.of("class_weight", Map.of("0", 1.0, "1", 5.0));
        Map<String, ?> resolved = LEARNER.schema().resolve(given).toMap();
        assertEquals(Map.of("0", 1.0, "1", 5.0), resolved.get("class_weight"));
        assertEquals(
                List.copyOf(resolved.keySet()),
                List.copyOf(LEARNER.schema().resolve(resolved).toMap().keySet()));
    }

    @Test
    void aLabelThatIsNoNumberIsRefused() {
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(IRIS, Map.of("class_weight", Map.of("setosa", 2))));
    }

    @Test
    void aLabelWithTwoWeightsIsRefused() {
        assertThrows(
                InvalidHyperparameter.class,
                () -> fit(IRIS, Map.of("class_weight", Map.of("1", 2, "1.0", 3))));
    }
}
