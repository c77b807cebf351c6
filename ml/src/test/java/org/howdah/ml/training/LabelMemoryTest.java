package org.howdah.ml.training;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.howdah.host.error.SqlError;
import org.junit.jupiter.api.Test;

class LabelMemoryTest {
    private static final long GIGABYTE = 1 << 30;

    @Test
    void aLabelForEachRowIsRefused() {
        assertThrows(SqlError.class, () -> LabelMemory.require(75_000, 25_000, GIGABYTE));
    }

    @Test
    void aFewLabelsOfManyRowsAreNot() {
        assertDoesNotThrow(() -> LabelMemory.require(10, 5_000_000, GIGABYTE));
    }
}
