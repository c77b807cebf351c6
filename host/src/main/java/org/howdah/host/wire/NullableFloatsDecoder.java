package org.howdah.host.wire;

import org.howdah.host.sql.NullableFloats;

/** Reads an array of numbers as floats, NULL as NaN, its rows one after the other. */
final class NullableFloatsDecoder implements Decoder {
    private final Kind kind;
    private final ElementsDecoder elements;

    NullableFloatsDecoder(Kind kind, ElementsDecoder elements) {
        this.kind = kind;
        this.elements = elements;
    }

    @Override
    public Object decode(WireInput in, int length) {
        ArrayShape shape = ArrayShape.read(in, kind);
        int count = shape.count();
        if (shape.nulls() == ElementsDecoder.NO_NULLS) {
            return new NullableFloats(
                    (float[]) elements.decode(in, ElementsDecoder.NO_NULLS, 0, count));
        }
        if (kind == Kind.NUMERIC) {
            return new NullableFloats(texts(in, shape.nulls(), count));
        }
        float[] values = (float[]) elements.decode(in, ElementsDecoder.NO_NULLS, 0, count);
        for (int i = 0; i < count; i++) {
            if (in.bit(shape.nulls(), i)) {
                values[i] = Float.NaN;
            }
        }
        return new NullableFloats(values);
    }

    private static float[] texts(WireInput in, int nulls, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            String text = in.readString();
            values[i] = in.bit(nulls, i) ? Float.NaN : Numerics.toFloat(text);
        }
        return values;
    }
}
