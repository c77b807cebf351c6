package org.howdah.host.function;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.howdah.host.wire.ValueType;

/** Signatures of SQL functions and Java methods as messages show them. */
final class Signatures {

    private Signatures() {}

    static String sql(FunctionDefinition function) {
        String arguments =
                function.trigger()
                        ? ""
                        : function.arguments().stream()
                                .map(ValueType::displayName)
                                .collect(Collectors.joining(", "));
        String result = function.trigger() ? "trigger" : function.result().displayName();
        return "%s(%s) returns %s%s"
                .formatted(
                        function.sqlName(),
                        arguments,
                        function.returnsSet() ? "setof " : "",
                        result);
    }

    static String java(Method method) {
        String parameters =
                Arrays.stream(method.getGenericParameterTypes())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", "));
        return "%s %s(%s)"
                .formatted(
                        method.getGenericReturnType().getTypeName(), method.getName(), parameters);
    }
}
