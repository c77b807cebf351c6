package org.howdah.host.function;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.wire.Fit;
import org.howdah.host.wire.RowTypes;
import org.howdah.host.wire.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A method whose parameters fit a function's arguments.
 *
 * @param takesCall whether its first parameter is the {@link Call}
 * @param collected how many arguments at the end the method takes as one array; -1 if none are
 * @param cost how well they fit: 0 is exactly
 */
record Candidate(
        Method method, boolean takesCall, List<Argument> arguments, int collected, int cost) {

    Candidate {
        arguments = List.copyOf(arguments);
    }

    /** The method as a candidate, or null if it doesn't fit. */
    static @Nullable Candidate of(Method method, FunctionDefinition function, RowTypes rowTypes) {
        Class<?>[] parameters = method.getParameterTypes();
        boolean takesCall = parameters.length > 0 && parameters[0] == Call.class;
        int first = takesCall ? 1 : 0;
        int count = function.arguments().size();
        int fixed = parameters.length - first - 1;
        boolean fits =
                function.variadic()
                        ? method.isVarArgs() && fixed <= count
                        : parameters.length - first == count;
        if (!fits) {
            return null;
        }
        List<Argument> arguments = new ArrayList<>();
        int cost = 0;
        for (int i = 0; i < count; i++) {
            Class<?> parameter =
                    function.variadic() && i >= fixed
                            ? parameters[parameters.length - 1].componentType()
                            : parameters[first + i];
            ValueType type = function.arguments().get(i);
            Fit fit = rowTypes.decoders().find(type, parameter);
            if (fit == null) {
                return null;
            }
            String name = "argument " + (i + 1) + " of function " + function.sqlName();
            Class<?> primitive = parameter.isPrimitive() ? parameter : null;
            arguments.add(new Argument(name, fit.decoder(), type.isString(), primitive));
            cost += fit.cost();
        }
        int collected = function.variadic() ? count - fixed : -1;
        return new Candidate(method, takesCall, arguments, collected, cost);
    }
}
