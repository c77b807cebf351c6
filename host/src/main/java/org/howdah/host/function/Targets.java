package org.howdah.host.function;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.wire.Encoder;
import org.howdah.host.wire.Kind;
import org.howdah.host.wire.RecordType;
import org.howdah.host.wire.RowTypes;
import org.howdah.host.wire.ValueType;

/** Makes a function's target of the method that was chosen, if the method's result fits. */
final class Targets {
    private final FunctionDefinition function;
    private final RowTypes rowTypes;

    Targets(FunctionDefinition function, RowTypes rowTypes) {
        this.function = function;
        this.rowTypes = rowTypes;
    }

    Target of(Candidate candidate) {
        return function.returnsSet() ? set(candidate) : scalar(candidate);
    }

    private Target scalar(Candidate candidate) {
        Type type = candidate.method().getGenericReturnType();
        Encoder encoder = rowTypes.encoders().find(function.result(), JavaTypes.ofValue(type));
        if (encoder == null) {
            throw mismatch(candidate.method());
        }
        boolean isVoid = function.result().kind() == Kind.VOID;
        return new ScalarTarget(Invocation.of(candidate), encoder, isVoid);
    }

    private Target set(Candidate candidate) {
        Class<?> element = JavaTypes.ofElement(candidate.method().getGenericReturnType());
        if (element == null) {
            throw mismatch(candidate.method());
        }
        Invocation invocation = Invocation.of(candidate);
        ValueType result = function.result();
        return result.kind() == Kind.RECORD && !result.array()
                ? rows(candidate, invocation, element)
                : values(candidate, invocation, element);
    }

    private Target values(Candidate candidate, Invocation invocation, Class<?> element) {
        Encoder value = rowTypes.encoders().find(function.result(), element);
        if (value == null) {
            throw mismatch(candidate.method());
        }
        Encoder row =
                (out, object) -> {
                    out.writeU8(0);
                    value.encode(out, object);
                };
        return new SetTarget(invocation, row, 1);
    }

    private Target rows(Candidate candidate, Invocation invocation, Class<?> element) {
        if (function.result().rowTypeId() == 0) {
            return new SetTarget(invocation, (out, row) -> refuseUnknownColumns(), 0);
        }
        RecordType type = rowTypes.get(function.result().rowTypeId());
        Encoder row = rowTypes.encoders().findColumns(type, element);
        if (row == null) {
            throw mismatch(candidate.method());
        }
        return new SetTarget(invocation, row, type.columns().size());
    }

    private static void refuseUnknownColumns() {
        throw new SqlError(
                ErrorCode.DATATYPE_MISMATCH,
                "the columns of the result are unknown",
                "Name them in the query: FROM f(...) AS t(a int, ...).");
    }

    private SqlError mismatch(Method method) {
        String wanted =
                function.returnsSet()
                        ? "a Stream, Iterator, Iterable or array whose elements fit"
                        : "a Java type that fits";
        return new SqlError(
                ErrorCode.DATATYPE_MISMATCH.sqlState(),
                "result of method %s does not fit the SQL function's result %s%s"
                        .formatted(
                                function.target().strip(),
                                function.returnsSet() ? "setof " : "",
                                function.result().displayName()),
                "SQL function: %s\nJava method: %s"
                        .formatted(Signatures.sql(function), Signatures.java(method)),
                "Change the SQL function's result, or return " + wanted + ".");
    }
}
