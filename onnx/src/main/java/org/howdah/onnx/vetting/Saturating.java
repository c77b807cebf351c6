package org.howdah.onnx.vetting;

/** Arithmetic on counts of at least 0 that stays at the greatest long instead of wrapping. */
final class Saturating {
    private Saturating() {}

    static long add(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    static long multiply(long a, long b) {
        return b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }
}
