package org.howdah.host.wire;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/**
 * Writes the parameters of a SQL message: each value with the type that its Java class stands for.
 */
public final class SqlParameters {
    private static final Map<Class<?>, Kind> KINDS =
            Map.ofEntries(
                    Map.entry(Boolean.class, Kind.BOOL),
                    Map.entry(Short.class, Kind.INT2),
                    Map.entry(Integer.class, Kind.INT4),
                    Map.entry(Long.class, Kind.INT8),
                    Map.entry(Float.class, Kind.FLOAT4),
                    Map.entry(Double.class, Kind.FLOAT8),
                    Map.entry(String.class, Kind.TEXT),
                    Map.entry(byte[].class, Kind.BYTEA),
                    Map.entry(LocalDate.class, Kind.DATE),
                    Map.entry(LocalTime.class, Kind.TIME),
                    Map.entry(LocalDateTime.class, Kind.TIMESTAMP),
                    Map.entry(Instant.class, Kind.TIMESTAMPTZ),
                    Map.entry(UUID.class, Kind.UUID),
                    Map.entry(BigDecimal.class, Kind.NUMERIC),
                    Map.entry(BigInteger.class, Kind.NUMERIC));
    private static final Encoders ENCODERS = new RowTypes().encoders();

    private SqlParameters() {}

    /**
     * Writes {@code u16 parameters, each its type then a value list of one}; null is NULL of type
     * text.
     */
    public static void write(WireOutput out, @Nullable Object... parameters) {
        if (parameters.length > 0xffff) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    parameters.length + " parameters are too many",
                    "Pass an array instead.");
        }
        out.writeShort(parameters.length);
        for (int i = 0; i < parameters.length; i++) {
            write(out, i, parameters[i]);
        }
    }

    private static void write(WireOutput out, int index, @Nullable Object value) {
        if (value == null) {
            ValueType.of(Kind.TEXT).write(out);
            out.setBit(out.writeBitmap(1), 0);
            return;
        }
        if (value instanceof EncodedRow row && row.recordType().id() != 0) {
            row.recordType().valueType().write(out);
            out.writeBitmap(1);
            new RecordEncoder(row.recordType().valueType(), value.getClass(), row.rowTypes())
                    .encode(out, value);
            return;
        }
        ValueType type = typeOf(index, value);
        type.write(out);
        out.writeBitmap(1);
        Encoder encoder = ENCODERS.find(type, value.getClass());
        if (encoder == null) {
            throw unsupported(index, value);
        }
        encoder.encode(out, value);
    }

    private static ValueType typeOf(int index, Object value) {
        Class<?> type = value.getClass();
        int rank = 0;
        while (type.isArray() && type != byte[].class) {
            type = type.componentType();
            rank++;
        }
        Kind kind =
                Enum.class.isAssignableFrom(type) ? Kind.TEXT : KINDS.get(NaturalTypes.boxed(type));
        if (kind == null) {
            throw unsupported(index, value);
        }
        return rank == 0 ? ValueType.of(kind) : ValueType.arrayOf(kind);
    }

    private static SqlError unsupported(int index, Object value) {
        String length = value.getClass().isArray() ? " of length " + Array.getLength(value) : "";
        return new SqlError(
                ErrorCode.DATATYPE_MISMATCH,
                "parameter $%d is a %s%s, which stands for no SQL type"
                        .formatted(index + 1, value.getClass().getTypeName(), length),
                "Pass its text form and cast it in SQL.");
    }
}
