package org.howdah.host.function;

import static org.howdah.host.function.FunctionFixture.assertState;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.host.call.Call;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.howdah.host.wire.Kind;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.ValueType;
import org.junit.jupiter.api.Test;

class CallTest {
    private static final String CLASS = Methods.class.getName();
    private static final ValueType INT4 = ValueType.of(Kind.INT4);
    private static final ValueType INT8 = ValueType.of(Kind.INT8);
    private static final ValueType TEXT = ValueType.of(Kind.TEXT);

    private final FunctionFixture fixture = new FunctionFixture(Methods.class);

    /** The methods that are called. */
    public static final class Methods {
        static boolean closed;

        private Methods() {}

        public static long twice(long value) {
            return 2 * value;
        }

        public static String withCall(Call call, String text, Integer count) {
            call.check();
            return count == null ? null : text.repeat(count);
        }

        public static Optional<String> none() {
            return Optional.empty();
        }

        public static String five(int a, int b, int c, int d, String e) {
            return a + b + c + d + e;
        }

        public static void nothing() {}

        public static int tooMuch(int heat) throws IOException {
            if (heat > 100) {
                throw new IOException("disk on fire");
            }
            return heat;
        }

        public static long big() {
            return 1L << 40;
        }

        public static float sum(float[] values) {
            float sum = 0;
            for (float value : values) {
                sum += value;
            }
            return sum;
        }

        public static Stream<String> numbered(String prefix, int count) {
            closed = false;
            return IntStream.range(0, count)
                    .mapToObj(i -> i % 10 == 3 ? null : prefix + i)
                    .onClose(() -> closed = true);
        }

        public static Stream<Integer> failing() {
            closed = false;
            return Stream.of(1, 2, 0).map(i -> 1 / i).onClose(() -> closed = true);
        }

        public static int[] array() {
            return new int[] {1, 2};
        }

        public static IntStream primitives() {
            return IntStream.of(3, 4);
        }

        public static Stream<Person> people() {
            return Stream.of(new Person(1, "Ann"), new Person(2, null));
        }

        public static List<Object[]> tuples() {
            return Arrays.asList(new Object[] {1, "Ann"}, null);
        }

        public static String nameOf(Person person) {
            return person.name;
        }

        public static Row same(Row row) {
            return row;
        }
    }

    /** A row. */
    public record Person(int id, String name) {}

    private ValueType person() {
        Map<String, ValueType> columns = new LinkedHashMap<>();
        columns.put("id", INT4);
        columns.put("name", TEXT);
        return fixture.defineRow(4, columns);
    }

    @Test
    void aMethodIsCalledWithItsArgument() throws Throwable {
        Target target = fixture.scalar(CLASS + "::twice", INT8, INT8);
        assertEquals(42L, fixture.value(target, INT8, fixture.valueList(List.of(INT8), 21L)));
    }

    @Test
    void aMethodMayTakeTheCallFirst() throws Throwable {
        Target target = fixture.scalar(CLASS + "::withCall", TEXT, TEXT, INT4);
        byte[] arguments = fixture.valueList(List.of(TEXT, INT4), "ab", 2);
        assertEquals("abab", fixture.value(target, TEXT, arguments));
        assertEquals(1, fixture.call.checks);
    }

    @Test
    void nullsGoInAndOut() throws Throwable {
        Target target = fixture.scalar(CLASS + "::withCall", TEXT, TEXT, INT4);
        byte[] arguments = fixture.valueList(List.of(TEXT, INT4), "ab", null);
        assertNull(fixture.value(target, TEXT, arguments));
        assertNull(fixture.value(fixture.scalar(CLASS + "::none", TEXT), TEXT, new byte[0]));
    }

    @Test
    void manyArgumentsKeepTheirOrder() throws Throwable {
        List<ValueType> types = List.of(INT4, INT4, INT4, INT4, TEXT);
        Target target = fixture.scalar(CLASS + "::five", TEXT, types.toArray(ValueType[]::new));
        byte[] arguments = fixture.valueList(types, 1, 20, 300, 4000, "!");
        assertEquals("4321!", fixture.value(target, TEXT, arguments));
    }

    @Test
    void nullForAPrimitiveParameterIsAnErrorThatNamesItAndTheFunction() {
        Target target = fixture.scalar(CLASS + "::twice", INT8, INT8);
        byte[] arguments = fixture.valueList(List.of(INT8), (Object) null);
        SqlError error = assertState("22004", () -> fixture.run(target, arguments));
        assertTrue(error.getMessage().contains("argument 1 of function shop.f"));
    }

    @Test
    void anErrorInAnArgumentNamesItAndTheFunction() {
        ValueType array = ValueType.arrayOf(Kind.INT4);
        Target target = fixture.scalar(CLASS + "::sum", ValueType.of(Kind.FLOAT4), array);
        byte[] arguments = fixture.valueList(List.of(array), (Object) new Integer[] {1, null});
        SqlError error = assertState("22004", () -> fixture.run(target, arguments));
        assertEquals(
                "argument 1 of function shop.f: element 2 of the array is NULL",
                error.getMessage());
    }

    @Test
    void oneMethodServesArraysOfAllNumbers() throws Throwable {
        ValueType real = ValueType.of(Kind.FLOAT4);
        for (Kind kind :
                new Kind[] {Kind.INT2, Kind.INT8, Kind.FLOAT4, Kind.FLOAT8, Kind.NUMERIC}) {
            ValueType array = ValueType.arrayOf(kind);
            Target target = fixture.scalar(CLASS + "::sum", real, array);
            byte[] arguments = fixture.valueList(List.of(array), (Object) new Short[] {1, 2, 3});
            assertEquals(6f, fixture.value(target, real, arguments));
        }
    }

    @Test
    void aVoidMethodReturnsVoid() throws Throwable {
        Target target = fixture.scalar(CLASS + "::nothing", ValueType.of(Kind.VOID));
        RecordedReply reply = fixture.run(target, new byte[0]);
        assertArrayEquals(new byte[] {0}, reply.payloads.getFirst());
    }

    @Test
    void whatAMethodThrowsPassesAsItIs() {
        Target target = fixture.scalar(CLASS + "::tooMuch", INT4, INT4);
        byte[] arguments = fixture.valueList(List.of(INT4), 451);
        IOException thrown = assertThrows(IOException.class, () -> fixture.run(target, arguments));
        assertEquals("disk on fire", thrown.getMessage());
    }

    @Test
    void aResultThatDoesNotFitIsOutOfRange() {
        Target target = fixture.scalar(CLASS + "::big", INT4);
        assertState("22003", () -> fixture.run(target, new byte[0]));
    }

    @Test
    void argumentsThatAreTooShortOrTooLongAreAViolation() {
        Target target = fixture.scalar(CLASS + "::twice", INT8, INT8);
        assertThrows(ProtocolViolation.class, () -> fixture.run(target, new byte[8]));
        assertThrows(ProtocolViolation.class, () -> fixture.run(target, new byte[10]));
    }

    @Test
    void aLargeSetGoesInMessagesOfBoundedSizeAndIsClosed() throws Throwable {
        Target target = fixture.set(CLASS + "::numbered", TEXT, TEXT, INT4);
        byte[] few = fixture.valueList(List.of(TEXT, INT4), "n", 2500);
        List<List<Object>> rows = fixture.rows(target, List.of(TEXT), few);
        assertEquals(2500, rows.size());
        assertEquals("n2499", rows.getLast().getFirst());
        assertNull(rows.get(3).getFirst());
        assertTrue(Methods.closed);
        assertEquals(4, fixture.run(target, few).payloads.size());

        byte[] wide = fixture.valueList(List.of(TEXT, INT4), "x".repeat(30_000), 100);
        RecordedReply reply = fixture.run(target, wide);
        assertTrue(reply.payloads.stream().allMatch(payload -> payload.length < 100_000));
    }

    @Test
    void aSetThatFailsIsClosed() {
        Target target = fixture.set(CLASS + "::failing", INT4);
        assertThrows(ArithmeticException.class, () -> fixture.run(target, new byte[0]));
        assertTrue(Methods.closed);
    }

    @Test
    void arraysAndPrimitiveStreamsAreSets() throws Throwable {
        Target array = fixture.set(CLASS + "::array", INT4);
        assertEquals(
                List.of(List.of(1), List.of(2)), fixture.rows(array, List.of(INT4), new byte[0]));
        Target stream = fixture.set(CLASS + "::primitives", INT8);
        assertEquals(
                List.of(List.of(3L), List.of(4L)),
                fixture.rows(stream, List.of(INT8), new byte[0]));
    }

    @Test
    void javaRecordsAndArraysAreRowsOfATable() throws Throwable {
        ValueType person = person();
        Target people = fixture.set(CLASS + "::people", person);
        assertEquals(
                List.of(List.of(1, "Ann"), Arrays.asList(2, null)),
                fixture.rows(people, List.of(INT4, TEXT), new byte[0]));
        Target tuples = fixture.set(CLASS + "::tuples", person);
        assertEquals(
                List.of(List.of(1, "Ann"), Arrays.asList(null, null)),
                fixture.rows(tuples, List.of(INT4, TEXT), new byte[0]));
    }

    @Test
    void compositesComeAsRowsOrJavaRecords() throws Throwable {
        ValueType person = person();
        byte[] arguments = fixture.valueList(List.of(person), (Object) new Object[] {7, "Eve"});
        Target name = fixture.scalar(CLASS + "::nameOf", TEXT, person);
        assertEquals("Eve", fixture.value(name, TEXT, arguments));
        Target same = fixture.scalar(CLASS + "::same", ValueType.of(Kind.RECORD), person);
        Row row = (Row) fixture.value(same, person, arguments);
        assertEquals(7, row.get("id"));
        assertSame(fixture.rowTypes.get(4).rowType(), row.type());
    }
}
