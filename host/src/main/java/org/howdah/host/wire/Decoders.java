package org.howdah.host.wire;

import org.howdah.host.sql.MultiArray;
import org.howdah.host.sql.NullableFloats;
import org.howdah.host.sql.Row;
import org.howdah.host.wire.PrimitiveElements.ElementsFit;
import org.jspecify.annotations.Nullable;

/** Finds how values of a SQL type are read as a Java type. Thread-safe. */
public final class Decoders {
    private static final int NATURAL_COST = 100;

    private final RowTypes rowTypes;

    Decoders(RowTypes rowTypes) {
        this.rowTypes = rowTypes;
    }

    /**
     * How to read the type as the class, or null where it can't be; a {@code Object} takes every
     * type naturally.
     */
    public @Nullable Fit find(ValueType type, Class<?> target) {
        if (NaturalTypes.isPolymorphic(type)) {
            return new Fit(Decoders::undecodable, 0);
        }
        if (target == NullableFloats.class) {
            return nullableFloats(type);
        }
        if (target == MultiArray.class) {
            return multiArray(type);
        }
        if (type.array()) {
            return target == Object.class ? naturalArray(type) : array(type, target);
        }
        return target == Object.class ? natural(type) : single(type, target);
    }

    private static @Nullable Fit nullableFloats(ValueType type) {
        ElementsFit elements =
                type.array() ? PrimitiveElements.find(type.kind(), float.class) : null;
        return elements == null
                ? null
                : new Fit(new NullableFloatsDecoder(type.kind(), elements.decoder()), 0);
    }

    private @Nullable Fit multiArray(ValueType type) {
        Class<?> natural = NaturalTypes.of(type.kind());
        if (!type.array()) {
            Fit single = single(type, natural);
            return single == null
                    ? null
                    : new Fit(MultiArrayDecoder.single(type.kind(), single.decoder()), 0);
        }
        ElementsFit primitives = elements(type, MultiArrayDecoder.component(type.kind()));
        ElementsFit objects = elements(type, natural);
        return primitives == null || objects == null
                ? null
                : new Fit(
                        new MultiArrayDecoder(type.kind(), primitives.decoder(), objects.decoder()),
                        0);
    }

    private static Object undecodable(WireInput in, int length) {
        throw new ProtocolViolation("value of a polymorphic type");
    }

    private @Nullable Fit natural(ValueType type) {
        Fit fit = single(type, NaturalTypes.of(type.kind()));
        return fit == null ? null : new Fit(fit.decoder(), NATURAL_COST);
    }

    private @Nullable Fit naturalArray(ValueType type) {
        Class<?> component = NaturalTypes.of(type.kind());
        ElementsFit elements = elements(type, component);
        return elements == null
                ? null
                : new Fit(
                        new ArrayDecoder(
                                type.kind(), elements.decoder(), component, ArrayDecoder.NATURAL),
                        NATURAL_COST);
    }

    private @Nullable Fit single(ValueType type, Class<?> target) {
        if (type.kind() != Kind.RECORD) {
            return ScalarDecoders.find(type.kind(), target);
        }
        if (target == Row.class) {
            return new Fit((in, length) -> WireRow.read(in, rowTypes), 0);
        }
        return target.isRecord() ? new Fit(JavaRecordDecoder.of(target, type, rowTypes), 0) : null;
    }

    private @Nullable Fit array(ValueType type, Class<?> target) {
        Class<?> component = target;
        int rank = 0;
        while (component.isArray() && !(component == byte[].class && type.kind() == Kind.BYTEA)) {
            component = component.componentType();
            rank++;
        }
        ElementsFit elements = rank == 0 ? null : elements(type, component);
        return elements == null
                ? null
                : new Fit(
                        new ArrayDecoder(type.kind(), elements.decoder(), component, rank),
                        elements.cost() + rank - 1);
    }

    private @Nullable ElementsFit elements(ValueType type, Class<?> component) {
        if (component.isPrimitive()) {
            return PrimitiveElements.find(type.kind(), component);
        }
        Fit element = find(type.element(), component);
        return element == null
                ? null
                : new ElementsFit(
                        new ObjectElements(type.kind(), component, element.decoder()),
                        element.cost());
    }
}
