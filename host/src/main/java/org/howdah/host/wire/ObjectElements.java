package org.howdah.host.wire;

import java.lang.reflect.Array;

/** Reads elements one by one into an array of objects, where NULL is null. */
final class ObjectElements implements ElementsDecoder {
    private static final int REFERENCE = 4;

    private final Decoder element;
    private final boolean string;
    private final int width;
    private final Class<?> component;
    private final int bytes;

    ObjectElements(Kind kind, Class<?> component, Decoder element) {
        this.element = element;
        this.string = kind.isString();
        this.width = string ? 4 : kind.width();
        this.component = component;
        this.bytes = REFERENCE + bytes(kind);
    }

    /** What an object of the kind takes, at least; a record says so itself. */
    private static int bytes(Kind kind) {
        return switch (kind) {
            case BOOL, RECORD, VOID -> 0;
            case INT2, INT4, FLOAT4, BYTEA -> 16;
            case INT8, FLOAT8, DATE, TIME, TIMESTAMPTZ -> 24;
            case UUID -> 32;
            case TEXT, NUMERIC, OTHER -> 40;
            case TIMESTAMP -> 72;
        };
    }

    @Override
    public Object decode(WireInput in, int nulls, int first, int count) {
        in.charge((long) count * bytes);
        Object[] array = (Object[]) Array.newInstance(component, count);
        for (int i = 0; i < count; i++) {
            if (nulls != NO_NULLS && in.bit(nulls, first + i)) {
                in.take(width);
            } else {
                array[i] = Decoder.read(element, string, in);
            }
        }
        return array;
    }
}
