package org.howdah.host.function;

import static org.howdah.host.function.FunctionFixture.assertState;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.host.error.SqlError;
import org.howdah.host.wire.Kind;
import org.howdah.host.wire.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {
    private static final String CLASS = Methods.class.getName();
    private static final ValueType INT2 = ValueType.of(Kind.INT2);
    private static final ValueType INT4 = ValueType.of(Kind.INT4);
    private static final ValueType INT8 = ValueType.of(Kind.INT8);
    private static final ValueType TEXT = ValueType.of(Kind.TEXT);

    private final FunctionFixture fixture = new FunctionFixture(Methods.class);

    /** Methods to choose from. */
    public static final class Methods {
        private Methods() {}

        public static String which(long value) {
            return "long";
        }

        public static String which(int value) {
            return "int";
        }

        public static String which(double value) {
            return "double";
        }

        public static String which(Object value) {
            return "Object";
        }

        public static String which(float[] value) {
            return "float[]";
        }

        public static String which(double[] value) {
            return "double[]";
        }

        public static String equal(int a, long b) {
            return "";
        }

        public static String equal(long a, int b) {
            return "";
        }

        static int hidden() {
            return 1;
        }

        public int instance() {
            return 1;
        }

        public static Stream<String> texts() {
            return Stream.of("a");
        }

        public static String missing(Missing record) {
            return record.toString();
        }
    }

    /** A record whose component no column has. */
    public record Missing(int absent) {}

    private String which(ValueType type, Object value) throws Throwable {
        Target target = fixture.scalar(CLASS + "::which", TEXT, type);
        return (String) fixture.value(target, TEXT, fixture.valueList(List.of(type), value));
    }

    @Test
    void theMethodThatFitsBestIsTaken() throws Throwable {
        assertEquals("int", which(INT4, 1));
        assertEquals("int", which(INT2, 1));
        assertEquals("long", which(INT8, 1));
        assertEquals("double", which(ValueType.of(Kind.FLOAT4), 1f));
        assertEquals("Object", which(TEXT, "1"));
        assertEquals("double[]", which(ValueType.arrayOf(Kind.INT4), new int[] {1}));
        assertEquals("float[]", which(ValueType.arrayOf(Kind.FLOAT4), new float[] {1}));
    }

    @Test
    void severalMethodsThatFitEquallyAreAnErrorThatListsThem() {
        SqlError error =
                assertState("42883", () -> fixture.scalar(CLASS + "::equal", TEXT, INT4, INT4));
        String detail = String.valueOf(error.detail());
        assertTrue(detail.contains("equal(int, long)"), detail);
        assertTrue(detail.contains("equal(long, int)"), detail);
        assertTrue(detail.contains("shop.f(int4, int4) returns text"), detail);
    }

    @Test
    void noMethodThatFitsIsAnErrorThatListsThoseOfTheName() {
        SqlError error =
                assertState("42883", () -> fixture.scalar(CLASS + "::equal", TEXT, TEXT, INT4));
        assertTrue(String.valueOf(error.detail()).contains("equal(int, long)"), error.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "instance", "absent"})
    void onlyPublicStaticMethodsAreFound(String method) {
        assertState("42883", () -> fixture.scalar(CLASS + "::" + method, INT4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Text", "a.b::", "::f", "a.b.c:f", "a/b::f", "../a::f", "a.b::f()"})
    void aTargetOfAnotherFormIsRefused(String target) {
        assertState("42883", () -> fixture.scalar(target, INT4));
    }

    @Test
    void aResultThatDoesNotFitIsAnErrorThatNamesBoth() {
        SqlError error = assertState("42804", () -> fixture.scalar(CLASS + "::which", INT4, INT4));
        assertTrue(error.getMessage().contains("int4"), error.getMessage());
        assertTrue(
                String.valueOf(error.detail()).contains("java.lang.String which(int)"),
                error.detail());
    }

    @Test
    void aSetNeedsAMethodThatReturnsSeveral() {
        assertState("42804", () -> fixture.set(CLASS + "::which", TEXT, INT4));
        assertState("42804", () -> fixture.set(CLASS + "::texts", INT4));
        assertState("42804", () -> fixture.scalar(CLASS + "::texts", TEXT));
    }

    @Test
    void aRecordWithoutItsColumnIsAnErrorOfTheOnlyMethod() {
        ValueType row = fixture.defineRow(1, Map.of("there", INT4));
        SqlError error = assertState("42703", () -> fixture.scalar(CLASS + "::missing", TEXT, row));
        assertTrue(error.getMessage().contains("absent"), error.getMessage());
    }

    @Test
    void polymorphicTypesOfACheckFitEveryParameter() {
        ValueType anyelement = new ValueType(Kind.OTHER, false, 2283, 0);
        fixture.scalar(CLASS + "::missing", anyelement, anyelement);
        fixture.set(CLASS + "::texts", new ValueType(Kind.OTHER, true, 2277, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Math::abs",
                "java.lang.System::exit",
                "org.howdah.host.function.MethodName::parse",
                "org.howdah.host.function.Functions::hint",
                "org.howdah.absent.Text::slug"
            })
    void theEngineOffersOnlyItsExportedClasses(String target) {
        FunctionFixture engine = new FunctionFixture(new Functions(Path.of("")));
        SqlError error = assertState("42883", () -> engine.scalar(target, INT4, INT4));
        assertTrue(error.getMessage().startsWith("no class"), error.getMessage());
        assertTrue(String.valueOf(error.hint()).contains("howdah.jar_directory"), error.hint());
    }

    @Test
    void theEnginesExportedClassesAreFound() {
        FunctionFixture engine = new FunctionFixture(new Functions(Path.of("")));
        SqlError error =
                assertState(
                        "42883",
                        () -> engine.scalar("org.howdah.host.wire.ValueType::read", INT4, INT4));
        assertTrue(error.getMessage().startsWith("no method"), error.getMessage());
    }
}
