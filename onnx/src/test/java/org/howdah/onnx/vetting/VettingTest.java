package org.howdah.onnx.vetting;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.howdah.host.call.OnnxSettings;
import org.howdah.host.error.SqlError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

    @Test
    void theDefaultLimitsAreThoseOfTheSettings() {
        assertEquals(Limits.DEFAULT, Limits.of(OnnxSettings.DEFAULT, false));
    }

    static Stream<Arguments> settings() {
        byte[] two =
                Models.withGraph(
                        Models.initializer(Models.TENSOR),
                        Models.initializer(Models.int64s("s", 1)),
                        Models.node("Abs", "x", "z"),
                        Models.node("Abs", "z", "w"));
        return Stream.of(
                Arguments.of("howdah.onnx_max_nodes", new OnnxSettings(null, 1, 9, 9, 99), two),
                Arguments.of(
                        "howdah.onnx_max_initializers", new OnnxSettings(null, 9, 1, 9, 99), two),
                Arguments.of("howdah.onnx_max_nesting", new OnnxSettings(null, 9, 9, 0, 99), two));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aLimitOfASettingNamesIt(String name, OnnxSettings settings, byte[] model) {
        SqlError error =
                assertThrows(
                        SqlError.class, () -> Vetting.check(model, Limits.of(settings, false)));
        assertEquals("54000", error.sqlState(), error.getMessage());
        assertTrue(String.valueOf(error.hint()).contains("raise " + name), error.hint());
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
