package org.howdah.host.session;

import java.util.Arrays;
import org.howdah.host.function.FunctionDefinition;
import org.howdah.host.function.Functions;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.RowTypes;
import org.howdah.host.wire.WireInput;
import org.jspecify.annotations.Nullable;

/** The functions that a session has defined, by their numbers. Not thread-safe. */
final class DefinedFunctions {
    private static final int MOST = 1 << 20;

    private final Functions functions;
    private final RowTypes rowTypes;
    private @Nullable DefinedFunction[] byNumber = new @Nullable DefinedFunction[16];

    DefinedFunctions(Functions functions, RowTypes rowTypes) {
        this.functions = functions;
        this.rowTypes = rowTypes;
    }

    /** Takes a FUNCTION message. */
    void define(WireInput in) {
        FunctionDefinition definition = FunctionDefinition.read(in);
        int number = definition.number();
        if (number < 0 || number >= MOST) {
            throw new ProtocolViolation("function number " + Integer.toUnsignedString(number));
        }
        if (number >= byNumber.length) {
            byNumber = Arrays.copyOf(byNumber, Math.max(number + 1, 2 * byNumber.length));
        }
        byNumber[number] = DefinedFunction.of(definition, functions, rowTypes);
    }

    DefinedFunction get(int number) {
        DefinedFunction function =
                number >= 0 && number < byNumber.length ? byNumber[number] : null;
        if (function == null) {
            throw new ProtocolViolation(
                    "function " + Integer.toUnsignedString(number) + " was not defined");
        }
        return function;
    }
}
