package org.howdah.ml.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.howdah.host.error.SqlError;
import org.junit.jupiter.api.Test;

class TestSizeTest {

    @Test
    void aPartIsRoundedHalfUp() {
        assertEquals(111, new TestSize(0.25f).of(442));
        assertEquals(38, new TestSize(0.25f).of(150));
    }

    @Test
    void aboveOneItIsANumberOfRows() {
        assertEquals(20, new TestSize(20).of(150));
    }

    @Test
    void allRowsAreTooMany() {
        assertEquals(
                "test_size = 150 is too large. There are only 150 samples.",
                assertThrows(SqlError.class, () -> new TestSize(1).of(150)).getMessage());
    }

    @Test
    void noRowIsTooFew() {
        assertThrows(SqlError.class, () -> new TestSize(0.25f).of(1));
    }

    @Test
    void zeroAndNotANumberAreRefused() {
        assertThrows(SqlError.class, () -> new TestSize(0));
        assertThrows(SqlError.class, () -> new TestSize(Float.NaN));
        assertThrows(SqlError.class, () -> new TestSize(-1));
    }
}
