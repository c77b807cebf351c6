package org.howdah.host.function;

import java.util.ArrayList;
import java.util.List;
import org.howdah.host.wire.ValueType;
import org.howdah.host.wire.WireInput;

/**
 * A FUNCTION message: a SQL function for one combination of types.
 *
 * @param number its number on the connection
 * @param target the Java method as written in SQL, e.g. {@code com.acme.Text::slug}
 * @param returnsSet whether it returns a set
 * @param trigger whether it is a trigger function
 * @param mayWrite whether it is volatile
 * @param variadic whether its last arguments were passed one by one for VARIADIC "any"
 * @param sqlName its name in SQL, for messages
 * @param result the type of its result, or of the result's rows
 * @param arguments the types of its arguments
 */
public record FunctionDefinition(
        int number,
        String target,
        boolean returnsSet,
        boolean trigger,
        boolean mayWrite,
        boolean variadic,
        String sqlName,
        ValueType result,
        List<ValueType> arguments) {
    private static final int RETURNS_SET = 1;
    private static final int TRIGGER = 2;
    private static final int VOLATILE = 4;
    private static final int VARIADIC = 8;

    public FunctionDefinition {
        arguments = List.copyOf(arguments);
    }

    public static FunctionDefinition read(WireInput in) {
        int number = in.readInt();
        String target = in.readString();
        int flags = in.readU8();
        String sqlName = in.readString();
        ValueType result = ValueType.read(in);
        List<ValueType> arguments = readTypes(in);
        in.requireEnd();
        return new FunctionDefinition(
                number,
                target,
                (flags & RETURNS_SET) != 0,
                (flags & TRIGGER) != 0,
                (flags & VOLATILE) != 0,
                (flags & VARIADIC) != 0,
                sqlName,
                result,
                arguments);
    }

    private static List<ValueType> readTypes(WireInput in) {
        int count = in.readU16();
        List<ValueType> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(ValueType.read(in));
        }
        return types;
    }
}
