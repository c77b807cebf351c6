package org.howdah.host.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads runs of fixed-width values as floats, in loops that the JIT compiler can unroll and
 * vectorize.
 */
final class Floats {

    private Floats() {}

    /** Whether values of the kind can be read here. */
    static boolean reads(Kind kind) {
        return switch (kind) {
            case BOOL, INT2, INT4, INT8, FLOAT4, FLOAT8 -> true;
            default -> false;
        };
    }

    /**
     * Reads {@code count} values that start at {@code at}, rounded to the nearest float, into
     * {@code target[start], target[start + stride], ...}.
     */
    static void read(
            Kind kind, byte[] bytes, int at, int count, float[] target, int start, int stride) {
        switch (kind) {
            case BOOL -> bools(bytes, at, count, target, start, stride);
            case INT2 -> shorts(bytes, at, count, target, start, stride);
            case INT4 -> ints(bytes, at, count, target, start, stride);
            case INT8 -> longs(bytes, at, count, target, start, stride);
            case FLOAT4 -> floats(bytes, at, count, target, start, stride);
            case FLOAT8 -> doubles(bytes, at, count, target, start, stride);
            default -> throw new IllegalArgumentException(kind + " is not read as float");
        }
    }

    /** One value, rounded to the nearest float. */
    static float read(Kind kind, byte[] bytes, int at) {
        return switch (kind) {
            case BOOL -> bytes[at];
            case INT2 -> (short) WireInput.SHORT.get(bytes, at);
            case INT4 -> (float) (int) WireInput.INT.get(bytes, at);
            case INT8 -> (float) (long) WireInput.LONG.get(bytes, at);
            case FLOAT4 -> (float) WireInput.FLOAT.get(bytes, at);
            case FLOAT8 -> (float) (double) WireInput.DOUBLE.get(bytes, at);
            default -> throw new IllegalArgumentException(kind + " is not read as float");
        };
    }

    private static void bools(
            byte[] bytes, int at, int count, float[] target, int start, int stride) {
        for (int i = 0; i < count; i++) {
            target[start + i * stride] = bytes[at + i];
        }
    }

    private static void shorts(
            byte[] bytes, int at, int count, float[] target, int start, int stride) {
        for (int i = 0; i < count; i++) {
            target[start + i * stride] = (short) WireInput.SHORT.get(bytes, at + 2 * i);
        }
    }

    private static void ints(
            byte[] bytes, int at, int count, float[] target, int start, int stride) {
        for (int i = 0; i < count; i++) {
            target[start + i * stride] = (float) ((int) WireInput.INT.get(bytes, at + 4 * i));
        }
    }

    private static void longs(
            byte[] bytes, int at, int count, float[] target, int start, int stride) {
        for (int i = 0; i < count; i++) {
            target[start + i * stride] = (float) ((long) WireInput.LONG.get(bytes, at + 8 * i));
        }
    }

    private static void floats(
            byte[] bytes, int at, int count, float[] target, int start, int stride) {
        if (stride == 1) {
            ByteBuffer source =
                    ByteBuffer.wrap(bytes, at, 4 * count).order(ByteOrder.LITTLE_ENDIAN);
            source.asFloatBuffer().get(target, start, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[start + i * stride] = (float) WireInput.FLOAT.get(bytes, at + 4 * i);
        }
    }

    private static void doubles(
            byte[] bytes, int at, int count, float[] target, int start, int stride) {
        for (int i = 0; i < count; i++) {
            target[start + i * stride] = (float) ((double) WireInput.DOUBLE.get(bytes, at + 8 * i));
        }
    }
}
