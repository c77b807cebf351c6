package org.howdah.onnx.vetting;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.howdah.host.error.SqlError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VettingTest {
    static Stream<HostileModels.Hostile> hostile() {
        return HostileModels.files();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileFileIsRefusedByName(HostileModels.Hostile file) {
        SqlError error =
                assertThrows(SqlError.class, () -> Vetting.check(file.bytes(), Limits.DEFAULT));
        assertTrue(
                String.valueOf(error.getMessage()).contains(file.message()),
                () -> error.getMessage() + " does not say " + file.message());
        assertNotNull(error.hint());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileFileIsRefusedWithItsSqlState(HostileModels.Hostile file) {
        SqlError error =
                assertThrows(SqlError.class, () -> Vetting.check(file.bytes(), Limits.DEFAULT));
        assertEquals(file.sqlState(), error.sqlState(), error.getMessage());
    }

    @Test
    void aPlainModelPasses() {
        assertDoesNotThrow(() -> Vetting.check(Models.withGraph(), Limits.DEFAULT));
    }

    @Test
    void aFunctionOfTheModelMayHaveADomainOfItsOwn() {
        byte[] model =
                Models.model(
                        9,
                        17,
                        Models.function("f"),
                        Models.node("f", "x", "z", Models.domain("local")));
        assertDoesNotThrow(() -> Vetting.check(model, Limits.DEFAULT));
    }

    @Test
    void aSuperusersLibraryMayDefineOperators() {
        byte[] model =
                Models.withGraph(Models.node("Op", "x", "z", Models.domain("ai.onnx.contrib")));
        assertDoesNotThrow(() -> Vetting.check(model, LimitsOf.customOperators()));
    }

    @ParameterizedTest
    @MethodSource("org.howdah.onnx.vetting.LimitsOf#exceeded")
    void eachLimitIsKept(LimitsOf.Exceeded limit) {
        SqlError error =
                assertThrows(SqlError.class, () -> Vetting.check(limit.model(), limit.limits()));
        assertEquals("54000", error.sqlState(), error.getMessage());
        assertTrue(
                String.valueOf(error.getMessage()).contains(limit.message()), error.getMessage());
    }
}
