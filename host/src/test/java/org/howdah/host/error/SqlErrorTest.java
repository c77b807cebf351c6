package org.howdah.host.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors for the user. */
final class SqlErrorTest {
    @ParameterizedTest
    @ValueSource(strings = {"AB123", "00000", "22023"})
    void stateIsKept(String sqlState) {
        assertEquals(sqlState, new SqlError(sqlState, "no", null, null).sqlState());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab123", "2202", "220233", "2202\u0661"})
    void stateThatSqlLacksIsRefused(String sqlState) {
        assertThrows(
                IllegalArgumentException.class, () -> new SqlError(sqlState, "no", null, null));
    }
}
