package org.howdah.onnx.tensor;

/** bfloat16: the upper half of a float, rounded to nearest, ties to even. */
final class BrainFloat {
    private BrainFloat() {}

    static float decode(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }

    static short encode(float value) {
        int bits = Float.floatToRawIntBits(value);
        if (Float.isNaN(value)) {
            return (short) ((bits >>> 16) | 0x40);
        }
        int even = (bits >>> 16) & 1;
        return (short) ((bits + 0x7fff + even) >>> 16);
    }
}
