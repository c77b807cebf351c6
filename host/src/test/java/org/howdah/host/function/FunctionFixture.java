package org.howdah.host.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.howdah.host.error.SqlError;
import org.howdah.host.wire.Decoder;
import org.howdah.host.wire.RowTypes;
import org.howdah.host.wire.ValueType;
import org.howdah.host.wire.WireInput;
import org.howdah.host.wire.WireOutput;

/** Defines and calls functions as a session would. */
final class FunctionFixture {
    private static final int SET = 1;
    private static final int TRIGGER = 2;

    final RowTypes rowTypes = new RowTypes();
    final QuietCall call = new QuietCall();
    private final Functions functions;

    FunctionFixture(Functions functions) {
        this.functions = functions;
    }

    /** With the public static methods of one class, nested in a test. */
    FunctionFixture(Class<?> type) {
        this(new Functions(List.of(name -> name.equals(type.getName()) ? type : null), "no hint"));
    }

    ValueType defineRow(long id, Map<String, ValueType> columns) {
        WireOutput out = new WireOutput();
        out.writeLong(id);
        out.writeInt(2249);
        out.writeShort(columns.size());
        new LinkedHashMap<>(columns)
                .forEach(
                        (name, type) -> {
                            out.writeString(name);
                            type.write(out);
                        });
        rowTypes.define(new WireInput(out.toByteArray()));
        return rowTypes.get(id).valueType();
    }

    Target scalar(String target, ValueType result, ValueType... arguments) {
        return resolve(target, 0, result, arguments);
    }

    Target set(String target, ValueType result, ValueType... arguments) {
        return resolve(target, SET, result, arguments);
    }

    Target trigger(String target, ValueType row) {
        return resolve(target, TRIGGER, row);
    }

    /** By way of the message, so that it is tested too. */
    private Target resolve(String target, int flags, ValueType result, ValueType... arguments) {
        WireOutput out = new WireOutput();
        out.writeInt(1);
        out.writeString(target);
        out.writeU8(flags);
        out.writeString("shop.f");
        result.write(out);
        out.writeShort(arguments.length);
        for (ValueType argument : arguments) {
            argument.write(out);
        }
        FunctionDefinition definition = FunctionDefinition.read(new WireInput(out.toByteArray()));
        return functions.resolve(definition, rowTypes);
    }

    void write(WireOutput out, ValueType type, Object value) {
        Objects.requireNonNull(rowTypes.encoders().find(type, value.getClass())).encode(out, value);
    }

    byte[] valueList(List<ValueType> types, Object... values) {
        byte[] nulls = new byte[(values.length + 7) / 8];
        WireOutput out = new WireOutput();
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                nulls[i / 8] |= (byte) (1 << i % 8);
            } else {
                write(out, types.get(i), values[i]);
            }
        }
        WireOutput list = new WireOutput();
        list.writeBytes(nulls, 0, nulls.length);
        list.writeBytes(out.bytes(), 0, out.size());
        return list.toByteArray();
    }

    RecordedReply run(Target target, byte[] arguments) throws Throwable {
        RecordedReply reply = new RecordedReply();
        target.call(call, new WireInput(arguments), reply);
        return reply;
    }

    /** Calls a scalar function and reads its result. */
    Object value(Target target, ValueType result, byte[] arguments) throws Throwable {
        RecordedReply reply = run(target, arguments);
        assertEquals(List.of("RESULT"), reply.types);
        WireInput in = new WireInput(reply.payloads.getFirst());
        List<Object> values = readList(in, List.of(result));
        in.requireEnd();
        return values.getFirst();
    }

    /** Calls a set-returning function and reads its rows. */
    List<List<Object>> rows(Target target, List<ValueType> columns, byte[] arguments)
            throws Throwable {
        RecordedReply reply = run(target, arguments);
        assertEquals("END", reply.types.getLast());
        List<List<Object>> rows = new ArrayList<>();
        for (byte[] payload : reply.payloads.subList(0, reply.payloads.size() - 1)) {
            WireInput in = new WireInput(payload);
            for (int i = in.readInt(); i > 0; i--) {
                rows.add(readList(in, columns));
            }
            in.requireEnd();
        }
        return rows;
    }

    private List<Object> readList(WireInput in, List<ValueType> types) {
        int nulls = in.takeBitmap(types.size());
        Object[] values = new Object[types.size()];
        for (int i = 0; i < values.length; i++) {
            if (!in.bit(nulls, i)) {
                Decoder decoder =
                        Objects.requireNonNull(rowTypes.decoders().find(types.get(i), Object.class))
                                .decoder();
                values[i] = Decoder.read(decoder, types.get(i).isString(), in);
            }
        }
        return Arrays.asList(values);
    }

    static SqlError assertState(String state, Action action) {
        SqlError error = assertThrows(SqlError.class, action::run);
        assertEquals(state, error.sqlState(), error.getMessage());
        return error;
    }

    /** Something that may throw anything. */
    interface Action {
        void run() throws Throwable;
    }
}
