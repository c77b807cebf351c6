package org.howdah.host.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.howdah.host.sql.Row;

/**
 * The Java class that each kind has where none is asked for; an array's is the array of it in its
 * dimensions.
 */
final class NaturalTypes {
    private static final int ANY = 2276;
    private static final Set<Integer> POLYMORPHIC =
            Set.of(ANY, 2277, 2283, 2776, 3500, 3831, 4537, 4538, 5077, 5078, 5079, 5080);

    private static final Map<Class<?>, Class<?>> BOXES =
            Map.of(
                    boolean.class, Boolean.class,
                    byte.class, Byte.class,
                    short.class, Short.class,
                    char.class, Character.class,
                    int.class, Integer.class,
                    long.class, Long.class,
                    float.class, Float.class,
                    double.class, Double.class,
                    void.class, Void.class);

    private NaturalTypes() {}

    static Class<?> of(Kind kind) {
        return switch (kind) {
            case BOOL -> Boolean.class;
            case INT2 -> Short.class;
            case INT4 -> Integer.class;
            case INT8 -> Long.class;
            case FLOAT4 -> Float.class;
            case FLOAT8 -> Double.class;
            case TEXT, OTHER -> String.class;
            case BYTEA -> byte[].class;
            case DATE -> LocalDate.class;
            case TIME -> LocalTime.class;
            case TIMESTAMP -> LocalDateTime.class;
            case TIMESTAMPTZ -> Instant.class;
            case UUID -> UUID.class;
            case NUMERIC -> BigDecimal.class;
            case RECORD -> Row.class;
            case VOID -> Void.class;
        };
    }

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }

    /** Whether the type stands for any other: it occurs only in a check of a definition. */
    static boolean isPolymorphic(ValueType type) {
        return type.kind() == Kind.OTHER && POLYMORPHIC.contains(type.typeId());
    }
}
