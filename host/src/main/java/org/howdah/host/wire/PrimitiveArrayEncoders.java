package org.howdah.host.wire;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Writes primitive arrays of one dimension in the kind's own type without boxing. */
final class PrimitiveArrayEncoders {

    private PrimitiveArrayEncoders() {}

    /** Writes elements behind the array's head. */
    private interface ElementsWriter<A> {
        void write(byte[] bytes, int start, A array);
    }

    static @Nullable Encoder find(Kind kind, Class<?> source) {
        return switch (kind) {
            case BOOL ->
                    of(
                            kind,
                            source,
                            boolean[].class,
                            a -> a.length,
                            PrimitiveArrayEncoders::booleans);
            case INT2 ->
                    of(kind, source, short[].class, a -> a.length, PrimitiveArrayEncoders::shorts);
            case INT4 -> of(kind, source, int[].class, a -> a.length, PrimitiveArrayEncoders::ints);
            case INT8 ->
                    of(kind, source, long[].class, a -> a.length, PrimitiveArrayEncoders::longs);
            case FLOAT4 ->
                    of(kind, source, float[].class, a -> a.length, PrimitiveArrayEncoders::floats);
            case FLOAT8 ->
                    of(
                            kind,
                            source,
                            double[].class,
                            a -> a.length,
                            PrimitiveArrayEncoders::doubles);
            default -> null;
        };
    }

    private static <A> @Nullable Encoder of(
            Kind kind,
            Class<?> source,
            Class<A> type,
            ToIntFunction<A> length,
            ElementsWriter<A> writer) {
        return source != type
                ? null
                : (out, value) -> {
                    A array = type.cast(value);
                    int count = length.applyAsInt(array);
                    if (writeHead(out, count)) {
                        int start = out.reserve(Math.multiplyExact(count, kind.width()));
                        writer.write(out.bytes(), start, array);
                    }
                };
    }

    private static boolean writeHead(WireOutput out, int count) {
        if (count == 0) {
            ArrayEncoder.writeEmpty(out);
            return false;
        }
        out.writeU8(1);
        out.writeBool(false);
        out.writeInt(count);
        return true;
    }

    private static void booleans(byte[] bytes, int start, boolean[] array) {
        for (int i = 0; i < array.length; i++) {
            bytes[start + i] = (byte) (array[i] ? 1 : 0);
        }
    }

    private static void shorts(byte[] bytes, int start, short[] array) {
        for (int i = 0; i < array.length; i++) {
            WireInput.SHORT.set(bytes, start + 2 * i, array[i]);
        }
    }

    private static void ints(byte[] bytes, int start, int[] array) {
        for (int i = 0; i < array.length; i++) {
            WireInput.INT.set(bytes, start + 4 * i, array[i]);
        }
    }

    private static void longs(byte[] bytes, int start, long[] array) {
        for (int i = 0; i < array.length; i++) {
            WireInput.LONG.set(bytes, start + 8 * i, array[i]);
        }
    }

    private static void floats(byte[] bytes, int start, float[] array) {
        for (int i = 0; i < array.length; i++) {
            WireInput.FLOAT.set(bytes, start + 4 * i, array[i]);
        }
    }

    private static void doubles(byte[] bytes, int start, double[] array) {
        for (int i = 0; i < array.length; i++) {
            WireInput.DOUBLE.set(bytes, start + 8 * i, array[i]);
        }
    }
}
