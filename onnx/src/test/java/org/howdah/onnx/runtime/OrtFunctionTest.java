package org.howdah.onnx.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file lists the functions of OrtApi in onnxruntime_c_api.h of 1.29, in order. */
final class OrtFunctionTest {
    private static final List<String> TABLE = table();

    @ParameterizedTest
    @EnumSource
    void functionsLieWhereTheHeaderDeclaresThem(OrtFunction function) {
        assertEquals(TABLE.get(function.place()), function.name());
    }

    @ParameterizedTest
    @EnumSource
    void releasesLieWhereTheHeaderDeclaresThem(OrtRelease function) {
        assertEquals(TABLE.get(function.place()), "Release" + function.name());
    }

    private static List<String> table() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        OrtFunctionTest.class.getResourceAsStream("OrtApi.txt")),
                                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
