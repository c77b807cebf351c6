package org.howdah.onnx.tensor;

/**
 * A format of floating-point numbers of at most 8 bits, as ONNX defines it. Its values lie in a
 * table; a number is rounded to the nearest of them, ties to the even code.
 */
enum SmallFloat {
    E4M3FN(4, 3, 7, 8, Special.NAN_LAST),
    E4M3FNUZ(4, 3, 8, 8, Special.NAN_MINUS_ZERO),
    E5M2(5, 2, 15, 8, Special.IEEE),
    E5M2FNUZ(5, 2, 16, 8, Special.NAN_MINUS_ZERO),
    E2M1(2, 1, 1, 4, Special.NONE),
    E8M0(8, 0, 127, 8, Special.NAN_LAST);

    private enum Special {
        /** All exponent bits mean infinity or NaN. */
        IEEE,
        /** All bits but the sign mean NaN; no infinity. */
        NAN_LAST,
        /** Minus zero means NaN; no infinity. */
        NAN_MINUS_ZERO,
        NONE
    }

    @SuppressWarnings("ImmutableEnumChecker") // never written later
    private final float[] values;

    SmallFloat(int exponentBits, int mantissaBits, int bias, int bits, Special special) {
        this.values = new float[1 << bits];
        boolean signed = 1 + exponentBits + mantissaBits == bits;
        int magnitudes = signed ? values.length / 2 : values.length;
        for (int code = 0; code < values.length; code++) {
            int magnitude = code % magnitudes;
            float value = magnitude(magnitude, mantissaBits, bias, signed);
            if (special == Special.IEEE && magnitude >> mantissaBits == (1 << exponentBits) - 1) {
                value =
                        (magnitude & ((1 << mantissaBits) - 1)) == 0
                                ? Float.POSITIVE_INFINITY
                                : Float.NaN;
            }
            if ((special == Special.NAN_LAST && magnitude == magnitudes - 1)
                    || (special == Special.NAN_MINUS_ZERO && code == magnitudes)) {
                value = Float.NaN;
            }
            values[code] = code >= magnitudes ? -value : value;
        }
    }

    private static float magnitude(int bits, int mantissaBits, int bias, boolean subnormals) {
        int exponent = bits >> mantissaBits;
        float fraction = (bits & ((1 << mantissaBits) - 1)) / (float) (1 << mantissaBits);
        return exponent == 0 && subnormals
                ? (float) Math.scalb((double) fraction, 1 - bias)
                : (float) Math.scalb(1.0 + fraction, exponent - bias);
    }

    float decode(int code) {
        return values[code];
    }

    /** The code of the nearest value; -1 where the format has none: too great, NaN, a sign. */
    int encode(double number) {
        int best = -1;
        double distance = Double.POSITIVE_INFINITY;
        for (int code = 0; code < values.length; code++) {
            if (sameKind(values[code], number)) {
                double d = values[code] == number ? 0 : Math.abs(values[code] - number);
                if (d < distance || (d == distance && (code & 1) == 0)) {
                    best = code;
                    distance = d;
                }
            }
        }
        return best >= 0 && distance <= reach() ? best : -1;
    }

    /** Numbers further from all values than this can't be written. */
    private double reach() {
        double greatest = 0;
        for (float value : values) {
            greatest = Float.isFinite(value) ? Math.max(greatest, value) : greatest;
        }
        return greatest / 8;
    }

    private static boolean sameKind(float value, double number) {
        return Double.isFinite(number)
                ? Float.isFinite(value) && Math.copySign(1, value) == Math.copySign(1, number)
                : Float.compare(value, (float) number) == 0;
    }
}
