package org.howdah.host.wire;

import org.howdah.host.sql.MultiArray;

/** Reads an array with its dimensions, as a primitive one where it has no NULL. */
final class MultiArrayDecoder implements Decoder {
    private final Kind kind;
    private final ElementsDecoder primitives;
    private final ElementsDecoder objects;

    MultiArrayDecoder(Kind kind, ElementsDecoder primitives, ElementsDecoder objects) {
        this.kind = kind;
        this.primitives = primitives;
        this.objects = objects;
    }

    /** The primitive type of a kind's elements; its natural one for the rest. */
    static Class<?> component(Kind kind) {
        return switch (kind) {
            case BOOL -> boolean.class;
            case INT2 -> short.class;
            case INT4 -> int.class;
            case INT8 -> long.class;
            case FLOAT4 -> float.class;
            case FLOAT8 -> double.class;
            default -> NaturalTypes.of(kind);
        };
    }

    @Override
    public Object decode(WireInput in, int length) {
        ArrayShape shape = ArrayShape.read(in, kind);
        ElementsDecoder elements = shape.nulls() == ElementsDecoder.NO_NULLS ? primitives : objects;
        int[] lengths = new int[Math.max(1, shape.dimensions())];
        for (int i = 0; i < shape.dimensions(); i++) {
            lengths[i] = shape.length(i);
        }
        return new MultiArray(elements.decode(in, shape.nulls(), 0, shape.count()), lengths);
    }

    /** A single value, as an array of no dimensions. */
    static Decoder single(Kind kind, Decoder natural) {
        return switch (kind) {
            case BOOL -> (in, length) -> new MultiArray(new boolean[] {in.readBool()});
            case INT2 -> (in, length) -> new MultiArray(new short[] {in.readShort()});
            case INT4 -> (in, length) -> new MultiArray(new int[] {in.readInt()});
            case INT8 -> (in, length) -> new MultiArray(new long[] {in.readLong()});
            case FLOAT4 -> (in, length) -> new MultiArray(new float[] {in.readFloat()});
            case FLOAT8 -> (in, length) -> new MultiArray(new double[] {in.readDouble()});
            default -> (in, length) -> new MultiArray(new Object[] {natural.decode(in, length)});
        };
    }
}
