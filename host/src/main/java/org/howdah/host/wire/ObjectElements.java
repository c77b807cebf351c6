package org.howdah.host.wire;

import java.lang.reflect.Array;

/** Reads elements one by one into an array of objects, where NULL is null. */
final class ObjectElements implements ElementsDecoder {
    private final Decoder element;
    private final boolean string;
    private final int width;
    private final Class<?> component;

    ObjectElements(Kind kind, Class<?> component, Decoder element) {
        this.element = element;
        this.string = kind.isString();
        this.width = string ? 4 : kind.width();
        this.component = component;
    }

    @Override
    public Object decode(WireInput in, int nulls, int first, int count) {
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
