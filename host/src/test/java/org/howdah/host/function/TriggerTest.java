package org.howdah.host.function;

import static org.howdah.host.function.FunctionFixture.assertState;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.howdah.host.call.Call;
import org.howdah.host.call.TriggerEvent;
import org.howdah.host.sql.Row;
import org.howdah.host.wire.Kind;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.ValueType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TriggerTest {
    private static final String CLASS = Methods.class.getName();
    private static final ValueType TEXT = ValueType.of(Kind.TEXT);

    private final FunctionFixture fixture = new FunctionFixture(Methods.class);
    private ValueType row = TEXT;

    /** Trigger functions. */
    public static final class Methods {
        static TriggerEvent last;

        private Methods() {}

        public static Row upper(Call call, TriggerEvent event) {
            last = event;
            Row row = event.requireNewRow();
            return row.with("name", row.get("name", String.class).toUpperCase(Locale.ROOT));
        }

        public static Row skip(TriggerEvent event) {
            last = event;
            return null;
        }

        public static String text(TriggerEvent event) {
            return event.name();
        }
    }

    @BeforeEach
    void defineTable() {
        Map<String, ValueType> columns = new LinkedHashMap<>();
        columns.put("id", ValueType.of(Kind.INT4));
        columns.put("name", TEXT);
        row = fixture.defineRow(9, columns);
    }

    private byte[] event(String when, String operation, Object newRow, Object oldRow) {
        ValueType texts = ValueType.arrayOf(Kind.TEXT);
        List<ValueType> types =
                Arrays.asList(
                        TEXT,
                        TEXT,
                        TEXT,
                        TEXT,
                        TEXT,
                        TEXT,
                        ValueType.of(Kind.INT4),
                        texts,
                        row,
                        row);
        return fixture.valueList(
                types,
                "shout",
                when,
                "ROW",
                operation,
                "public",
                "people",
                4711,
                new String[] {"x", "y"},
                newRow,
                oldRow);
    }

    @Test
    void aTriggerReadsItsEventAndReturnsAChangedRow() throws Throwable {
        Target target = fixture.trigger(CLASS + "::upper", row);
        byte[] arguments = event("BEFORE", "INSERT", new Object[] {1, "ann"}, null);
        Row changed = (Row) fixture.value(target, row, arguments);
        assertEquals("ANN", changed.get("name"));
        assertEquals(1, changed.get("id"));
        assertEquals("shout", Methods.last.name());
        assertEquals(TriggerEvent.When.BEFORE, Methods.last.when());
        assertEquals(TriggerEvent.Operation.INSERT, Methods.last.operation());
        assertEquals(4711, Methods.last.relationId());
        assertEquals(List.of("x", "y"), Methods.last.arguments());
        assertNull(Methods.last.oldRow());
    }

    @Test
    void aTriggerWithoutTheCallMaySkipTheRow() throws Throwable {
        Target target = fixture.trigger(CLASS + "::skip", row);
        byte[] arguments = event("INSTEAD OF", "DELETE", null, new Object[] {1, "ann"});
        assertNull(fixture.value(target, row, arguments));
        assertEquals(TriggerEvent.When.INSTEAD_OF, Methods.last.when());
        assertEquals("ann", Methods.last.requireOldRow().get("name"));
        assertState("55000", () -> Methods.last.requireNewRow());
    }

    @Test
    void aTriggerOfNoKnownTableIsFoundForACheck() {
        fixture.trigger(CLASS + "::upper", ValueType.of(Kind.RECORD));
    }

    @Test
    void aMethodOfAnotherFormIsRefused() {
        assertState("42883", () -> fixture.trigger(CLASS + "::text", row));
        assertState("42883", () -> fixture.trigger(CLASS + "::absent", row));
    }

    @Test
    void anUnknownWordIsAViolation() {
        Target target = fixture.trigger(CLASS + "::skip", row);
        byte[] arguments = event("DURING", "DELETE", null, null);
        assertThrows(ProtocolViolation.class, () -> fixture.run(target, arguments));
    }
}
