package org.howdah.host.wire;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How arrays' elements are read into primitive arrays: integers and booleans without loss; any
 * number and boolean into {@code float[]} and {@code double[]}, rounded to the nearest, where a
 * finite number that would become infinite is an error 22003.
 */
final class PrimitiveElements {

    private PrimitiveElements() {}

    /** Reads as many elements as the array has. */
    private interface Filler<A> {
        void fill(WireInput in, A array);
    }

    /** The elements' decoder and its cost. */
    record ElementsFit(ElementsDecoder decoder, int cost) {}

    static @Nullable ElementsFit find(Kind kind, Class<?> component) {
        if (component == float.class) {
            return floats(kind);
        } else if (component == double.class) {
            return doubles(kind);
        } else if (component == long.class) {
            return longs(kind);
        } else if (component == int.class) {
            return ints(kind);
        } else if (component == short.class && kind == Kind.INT2) {
            return fit(0, short[]::new, PrimitiveElements::fillShorts);
        } else if (component == boolean.class && kind == Kind.BOOL) {
            return fit(0, boolean[]::new, PrimitiveElements::fillBooleans);
        }
        return null;
    }

    private static <A> ElementsFit fit(int cost, IntFunction<A> make, Filler<A> filler) {
        ElementsDecoder decoder =
                (in, nulls, first, count) -> {
                    ElementsDecoder.requireNoNulls(in, nulls, first, count);
                    A array = make.apply(count);
                    filler.fill(in, array);
                    return array;
                };
        return new ElementsFit(decoder, cost);
    }

    private static @Nullable ElementsFit floats(Kind kind) {
        return switch (kind) {
            case FLOAT4 -> fit(0, float[]::new, fixedFloats(kind));
            case BOOL, INT2, INT4, INT8 -> fit(20, float[]::new, fixedFloats(kind));
            case FLOAT8 -> fit(20, float[]::new, PrimitiveElements::fillRounded);
            case NUMERIC -> fit(20, float[]::new, PrimitiveElements::fillFloatsFromText);
            default -> null;
        };
    }

    private static @Nullable ElementsFit doubles(Kind kind) {
        return switch (kind) {
            case FLOAT8 -> fit(0, double[]::new, fixedDoubles(kind));
            case FLOAT4 -> fit(2, double[]::new, fixedDoubles(kind));
            case BOOL, INT2, INT4, INT8 -> fit(12, double[]::new, fixedDoubles(kind));
            case NUMERIC -> fit(12, double[]::new, PrimitiveElements::fillDoublesFromText);
            default -> null;
        };
    }

    private static @Nullable ElementsFit longs(Kind kind) {
        return switch (kind) {
            case INT8 -> fit(0, long[]::new, PrimitiveElements::fillLongs);
            case INT4 -> fit(2, long[]::new, PrimitiveElements::fillLongsFromInts);
            case INT2 -> fit(4, long[]::new, PrimitiveElements::fillLongsFromShorts);
            default -> null;
        };
    }

    private static @Nullable ElementsFit ints(Kind kind) {
        return switch (kind) {
            case INT4 -> fit(0, int[]::new, PrimitiveElements::fillInts);
            case INT2 -> fit(2, int[]::new, PrimitiveElements::fillIntsFromShorts);
            default -> null;
        };
    }

    private static Filler<float[]> fixedFloats(Kind kind) {
        return (in, array) -> {
            int start = in.take(kind.width() * array.length);
            Floats.read(kind, in.bytes(), start, array.length, array, 0, 1);
        };
    }

    private static Filler<double[]> fixedDoubles(Kind kind) {
        return (in, array) -> {
            int start = in.take(kind.width() * array.length);
            Doubles.read(kind, in.bytes(), start, array.length, array, 0, 1);
        };
    }

    private static void fillRounded(WireInput in, float[] array) {
        int start = in.take(8 * array.length);
        Floats.read(Kind.FLOAT8, in.bytes(), start, array.length, array, 0, 1);
        for (int i = 0; i < array.length; i++) {
            if (Float.isInfinite(array[i])) {
                array[i] =
                        Numerics.toFloat((double) WireInput.DOUBLE.get(in.bytes(), start + 8 * i));
            }
        }
    }

    private static void fillFloatsFromText(WireInput in, float[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = Numerics.toFloat(in.readString());
        }
    }

    private static void fillDoublesFromText(WireInput in, double[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = Numerics.toDouble(in.readString());
        }
    }

    private static void fillLongs(WireInput in, long[] array) {
        int start = in.take(8 * array.length);
        for (int i = 0; i < array.length; i++) {
            array[i] = (long) WireInput.LONG.get(in.bytes(), start + 8 * i);
        }
    }

    private static void fillLongsFromInts(WireInput in, long[] array) {
        int start = in.take(4 * array.length);
        for (int i = 0; i < array.length; i++) {
            array[i] = (int) WireInput.INT.get(in.bytes(), start + 4 * i);
        }
    }

    private static void fillLongsFromShorts(WireInput in, long[] array) {
        int start = in.take(2 * array.length);
        for (int i = 0; i < array.length; i++) {
            array[i] = (short) WireInput.SHORT.get(in.bytes(), start + 2 * i);
        }
    }

    private static void fillInts(WireInput in, int[] array) {
        int start = in.take(4 * array.length);
        for (int i = 0; i < array.length; i++) {
            array[i] = (int) WireInput.INT.get(in.bytes(), start + 4 * i);
        }
    }

    private static void fillIntsFromShorts(WireInput in, int[] array) {
        int start = in.take(2 * array.length);
        for (int i = 0; i < array.length; i++) {
            array[i] = (short) WireInput.SHORT.get(in.bytes(), start + 2 * i);
        }
    }

    private static void fillShorts(WireInput in, short[] array) {
        int start = in.take(2 * array.length);
        for (int i = 0; i < array.length; i++) {
            array[i] = (short) WireInput.SHORT.get(in.bytes(), start + 2 * i);
        }
    }

    private static void fillBooleans(WireInput in, boolean[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = in.readBool();
        }
    }
}
