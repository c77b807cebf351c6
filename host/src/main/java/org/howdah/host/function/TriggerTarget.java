package org.howdah.host.function;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.howdah.host.call.Call;
import org.howdah.host.call.TriggerEvent;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.howdah.host.wire.Decoder;
import org.howdah.host.wire.Encoder;
import org.howdah.host.wire.Fit;
import org.howdah.host.wire.Kind;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.RowTypes;
import org.howdah.host.wire.ValueType;
import org.howdah.host.wire.WireInput;
import org.howdah.host.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * A trigger function's method.
 *
 * @param handle takes call and event
 * @param row reads a row that names its own type
 * @param texts reads {@code text[]}
 * @param result writes the row to go on with
 */
record TriggerTarget(MethodHandle handle, Decoder row, Decoder texts, Encoder result)
        implements Target {
    static final String FORM =
            "A trigger function is a public static method (Call, TriggerEvent) or (TriggerEvent)"
                    + " that returns a Row.";
    private static final int ARGUMENTS = 10;
    private static final int ALWAYS_THERE = 8;
    private static final int NEW = 8;
    private static final int OLD = 9;

    static boolean fits(Method method) {
        List<Class<?>> parameters = List.of(method.getParameterTypes());
        return method.getReturnType() == Row.class
                && (parameters.equals(List.of(Call.class, TriggerEvent.class))
                        || parameters.equals(List.of(TriggerEvent.class)));
    }

    static TriggerTarget of(Method method, FunctionDefinition function, RowTypes rowTypes) {
        Encoder result = rowTypes.encoders().find(function.result(), Row.class);
        if (result == null) {
            throw new ProtocolViolation("trigger function's result is no record");
        }
        return new TriggerTarget(
                handle(method),
                decoder(rowTypes, ValueType.of(Kind.RECORD), Row.class),
                decoder(rowTypes, ValueType.arrayOf(Kind.TEXT), String[].class),
                result);
    }

    private static Decoder decoder(RowTypes rowTypes, ValueType type, Class<?> target) {
        Fit fit = Objects.requireNonNull(rowTypes.decoders().find(type, target));
        return fit.decoder();
    }

    private static MethodHandle handle(Method method) {
        MethodType form = MethodType.methodType(Row.class, Call.class, TriggerEvent.class);
        try {
            MethodHandle direct = MethodHandles.publicLookup().unreflect(method);
            return direct.type().equals(form)
                    ? direct
                    : MethodHandles.dropArguments(direct, 0, Call.class);
        } catch (IllegalAccessException e) {
            throw new SqlError(
                    ErrorCode.UNDEFINED_FUNCTION, "method " + method + " is not accessible", FORM);
        }
    }

    @Override
    public void call(Call call, WireInput arguments, Reply reply) throws Throwable {
        Row row = invoke(call, read(arguments));
        WireOutput out = reply.payload();
        if (row == null) {
            out.writeNulls(1);
        } else {
            out.writeU8(0);
            result.encode(out, row);
        }
        reply.sendResult();
    }

    @SuppressWarnings("NullAway") // A handle's result may be null.
    private @Nullable Row invoke(Call call, TriggerEvent event) throws Throwable {
        return (Row) handle.invokeExact(call, event);
    }

    private TriggerEvent read(WireInput in) {
        int nulls = in.takeBitmap(ARGUMENTS);
        for (int i = 0; i < ALWAYS_THERE; i++) {
            if (in.bit(nulls, i)) {
                throw new ProtocolViolation("argument " + (i + 1) + " of a trigger is NULL");
            }
        }
        TriggerEvent event =
                new TriggerEvent(
                        in.readString(),
                        constant(TriggerEvent.When.class, in),
                        constant(TriggerEvent.Level.class, in),
                        constant(TriggerEvent.Operation.class, in),
                        in.readString(),
                        in.readString(),
                        in.readInt(),
                        Arrays.asList((String[]) texts.decode(in, 0)),
                        in.bit(nulls, NEW) ? null : (Row) row.decode(in, 0),
                        in.bit(nulls, OLD) ? null : (Row) row.decode(in, 0));
        in.requireEnd();
        return event;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, WireInput in) {
        String word = in.readString();
        try {
            return Enum.valueOf(type, word.replace(' ', '_'));
        } catch (IllegalArgumentException e) {
            throw new ProtocolViolation("unknown word of a trigger: " + word);
        }
    }
}
