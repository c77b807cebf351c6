package org.howdah.ml.training;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.howdah.host.error.SqlError;
import org.junit.jupiter.api.Test;

class LabelMemoryTest {
    private static final long GIGABYTE = 1 << 30;

    @Test
    void aLabelForEachRowIsRefused() {
        assertThrows(SqlError.class, () -> LabelMemory.require(75_000, 1, 25_000, GIGABYTE));
    }

    @Test
    void aLabelForEachRowIsRefusedHoweverFewAreTested() {
        assertThrows(SqlError.class, () -> LabelMemory.require(100_000, 1, 1, GIGABYTE));
    }

    @Test
    void weightsOfManyFeaturesForManyLabelsAreRefused() {
        assertThrows(SqlError.class, () -> LabelMemory.require(2_000, 5_000, 500, GIGABYTE));
    }

    @Test
    void aFewLabelsOfManyRowsAreNot() {
        assertDoesNotThrow(() -> LabelMemory.require(10, 100, 5_000_000, GIGABYTE));
    }
}
