package org.howdah.host.wire;

import static org.howdah.host.wire.ScalarConversionTest.assertState;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.junit.jupiter.api.Test;

class RecordConversionTest {
    private final WireFixture wire = new WireFixture();
    private final ValueType type = wire.define(1, columns("id", "first_name", "features"));

    /** Two of the columns, in another order. */
    public record Person(String firstName, long id) {}

    /** All of them, as a result. */
    public record Everything(Integer id, String first_name, List<Double> features) {}

    /** A component that no column has. */
    public record Stranger(int id, String lastName) {}

    /** A component of another type. */
    public record Mistyped(String id) {}

    private static Map<String, ValueType> columns(String... names) {
        Map<String, ValueType> columns = new LinkedHashMap<>();
        columns.put(names[0], ValueType.of(Kind.INT4));
        columns.put(names[1], ValueType.of(Kind.TEXT));
        columns.put(names[2], ValueType.arrayOf(Kind.FLOAT8));
        return columns;
    }

    private Row ann() {
        return wire.row(type, 1, "Ann", new double[] {1, 2});
    }

    @Test
    void numbersAreReadAsFloatsAndNullAsNan() {
        Map<String, ValueType> columns = new LinkedHashMap<>();
        for (Kind kind :
                List.of(Kind.INT2, Kind.INT4, Kind.INT8, Kind.FLOAT4, Kind.FLOAT8, Kind.NUMERIC)) {
            columns.put(kind.name(), ValueType.of(kind));
        }
        columns.put("flag", ValueType.of(Kind.BOOL));
        columns.put("gap", ValueType.of(Kind.INT4));
        Row row = wire.row(wire.define(2, columns), -7, -7, -7, -7f, -7d, -7, true, null);
        for (int i = 0; i < 6; i++) {
            assertEquals(-7, row.toFloat(i));
        }
        assertEquals(1, row.toFloat(6));
        assertTrue(row.isNull(7));
        assertEquals(Float.NaN, row.toFloat(7));
    }

    @Test
    void whatIsNoNumberIsNotReadAsOne() {
        assertState("42804", () -> ann().toFloat(1));
        assertState("42804", () -> ann().toFloat(2));
    }

    @Test
    void columnsAreReadByNameAsTheTypeAskedFor() {
        assertEquals(1L, ann().get("id", long.class));
        assertArrayEquals(new float[] {1, 2}, ann().get("features", float[].class));
        assertArrayEquals(new Double[] {1d, 2d}, (Object[]) ann().get(2));
        assertEquals(
                "{id=1, first_name=Ann, features=null}", ann().with("features", null).toString());
    }

    @Test
    void anUnknownColumnIsAnErrorThatNamesTheKnownOnes() {
        SqlError error = assertState("42703", () -> ann().get("ID"));
        assertTrue(String.valueOf(error.hint()).contains("first_name"));
    }

    @Test
    void aColumnOfAnotherTypeOrOfNullIsAnError() {
        assertState("42804", () -> ann().get("first_name", Integer.class));
        Row nameless = ann().with("first_name", null);
        assertState("22004", () -> nameless.get("first_name", String.class));
        assertNull(nameless.get("first_name"));
    }

    @Test
    void aChangedCopyLeavesTheRowAlone() {
        Row row = ann();
        Row changed = row.with("first_name", "Bob");
        assertEquals("Ann", row.get("first_name"));
        assertEquals("Bob", changed.get("first_name"));
        assertEquals(1, changed.get("id"));
        assertArrayEquals(new double[] {1, 2}, changed.get("features", double[].class));
        assertState("42804", () -> row.with("id", "one"));
        assertState("22003", () -> row.with("id", 1L << 40));
    }

    @Test
    void javaRecordsTakeColumnsByNameOrSnakeCase() {
        assertEquals(
                new Person("Ann", 1), wire.decode(type, wire.encode(type, ann()), Person.class));
    }

    @Test
    void javaRecordsOfUnknownRowTypesAreReadByEachValuesOwn() {
        byte[] bytes = wire.encode(type, ann());
        assertEquals(
                new Person("Ann", 1), wire.decode(ValueType.of(Kind.RECORD), bytes, Person.class));
    }

    @Test
    void nullForAPrimitiveComponentIsAnErrorThatNamesBoth() {
        byte[] bytes = wire.encode(type, ann().with("id", null));
        SqlError error = assertState("22004", () -> wire.decode(type, bytes, Person.class));
        assertTrue(error.getMessage().contains("\"id\""), error.getMessage());
        assertTrue(error.getMessage().contains("long Person.id"), error.getMessage());
    }

    @Test
    void componentsWithoutColumnAreAnErrorBeforeAnyValue() {
        SqlError error = assertState("42703", () -> wire.reads(type, Stranger.class));
        assertTrue(error.getMessage().contains("last_name"), error.getMessage());
        assertState("42804", () -> wire.reads(type, Mistyped.class));
    }

    @Test
    void javaRecordsBecomeRecords() {
        Everything all = new Everything(3, "C", List.of(5.0));
        Row row = wire.convert(type, all, Row.class);
        assertEquals(3, row.get("id"));
        assertArrayEquals(new double[] {5}, row.get("features", double[].class));
        assertState("42703", () -> wire.encode(type, new Person("Ann", 1)));
    }

    @Test
    void listsAndArraysBecomeRecordsByPosition() {
        Row row = wire.convert(type, Arrays.asList(4, null, List.of(1.5)), Row.class);
        assertEquals(4, row.get("id"));
        assertNull(row.get("first_name"));
        assertArrayEquals(new double[] {1.5}, row.get("features", double[].class));
        assertState("42804", () -> wire.encode(type, new Object[] {1, "two"}));
    }

    @Test
    void rowsOfAnotherTypeBecomeRecordsByName() {
        Map<String, ValueType> reversed = new LinkedHashMap<>();
        List<String> names = List.of("features", "first_name", "id");
        names.forEach(
                name -> reversed.put(name, columns("id", "first_name", "features").get(name)));
        Row other = wire.row(wire.define(2, reversed), new double[0], "Dan", 9);
        Row row = wire.convert(type, other, Row.class);
        assertEquals(9, row.get(0));
        assertEquals("Dan", row.get(1));
    }

    @Test
    void recordsOfUnknownColumnsMustBeRowsThatHaveColumns() {
        ValueType anonymous = ValueType.of(Kind.RECORD);
        assertEquals(1, wire.convert(anonymous, ann(), Row.class).get("id"));
        assertState("42804", () -> wire.encode(anonymous, new Object[] {1}));
    }

    @Test
    void arraysOfRecordsBecomeArraysOfJavaRecords() {
        ValueType array = new ValueType(Kind.RECORD, true, 0, 1);
        Row[] rows = {ann(), null, ann().with("id", 2)};
        Person[] people = wire.convert(array, rows, Person[].class);
        assertArrayEquals(new Person[] {new Person("Ann", 1), null, new Person("Ann", 2)}, people);
    }

    @Test
    void aRowTypeThatIsDefinedAgainCountsAtOnceForReadersAndWritersOfBefore() {
        Fit reader = Objects.requireNonNull(wire.rowTypes.decoders().find(type, Person.class));
        Encoder writer =
                Objects.requireNonNull(wire.rowTypes.encoders().find(type, Object[].class));
        Map<String, ValueType> changed = new LinkedHashMap<>();
        changed.put("first_name", ValueType.of(Kind.TEXT));
        changed.put("id", ValueType.of(Kind.INT8));
        wire.define(1, changed);
        WireOutput out = new WireOutput();
        writer.encode(out, new Object[] {"Zoe", 1L << 40});
        WireInput in = new WireInput(out.toByteArray());
        assertEquals(new Person("Zoe", 1L << 40), reader.decoder().decode(in, 0));
    }
}
