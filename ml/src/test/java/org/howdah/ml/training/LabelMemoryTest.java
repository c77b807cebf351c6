package org.howdah.ml.training;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.PerLabel;
import org.howdah.ml.learner.Task;
import org.junit.jupiter.api.Test;

class LabelMemoryTest {
    private static final long GIGABYTE = 1 << 30;

    @Test
    void aLabelForEachRowIsRefused() {
        assertThrows(
                SqlError.class,
                () -> LabelMemory.require(PerLabel.WEIGHTS, 75_000, 1, 25_000, GIGABYTE));
    }

    @Test
    void aLabelForEachRowIsRefusedHoweverFewAreTested() {
        assertThrows(
                SqlError.class,
                () -> LabelMemory.require(PerLabel.WEIGHTS, 100_000, 1, 1, GIGABYTE));
    }

    @Test
    void weightsOfManyFeaturesForManyLabelsAreRefused() {
        assertThrows(
                SqlError.class,
                () -> LabelMemory.require(PerLabel.WEIGHTS, 2_000, 5_000, 500, GIGABYTE));
    }

    @Test
    void aFewLabelsOfManyRowsAreNot() {
        assertDoesNotThrow(
                () -> LabelMemory.require(PerLabel.WEIGHTS, 10, 100, 5_000_000, GIGABYTE));
    }

    @Test
    void weightsThatNobodyKeepsAreNotRefused() {
        assertDoesNotThrow(() -> LabelMemory.require(PerLabel.SCORES, 2_000, 5_000, 500, GIGABYTE));
        assertThrows(
                SqlError.class, () -> LabelMemory.require(PerLabel.SCORES, 75_000, 1, 1, GIGABYTE));
    }

    @Test
    void nearestNeighboursLearnAnyNumberOfLabels() {
        PerLabel kept = Learners.of("knn", Task.CLASSIFICATION).perLabel();
        assertDoesNotThrow(() -> LabelMemory.require(kept, 100_000, 50, 100, GIGABYTE));
    }

    @Test
    void theirProbabilitiesOfTestRowsAreRefusedAsThoseOfOthers() {
        assertThrows(
                SqlError.class,
                () -> LabelMemory.require(PerLabel.NOTHING, 75_000, 1, 25_000, GIGABYTE));
    }
}
