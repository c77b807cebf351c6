package org.howdah.onnx.json;

import java.math.BigDecimal;

/** A number of a JSON text: its digits are kept until it is known what they are read as. */
final class NumberText {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };
    private static final long GREATEST_EXACT = 1L << 53;
    private static final int MOST_DIGITS = 18;

    private String text = "";
    private int start;
    private int end;
    private boolean negative;
    private long digits;
    private int digitCount;
    private int fraction;
    private boolean hasExponent;

    /** Reads the number that begins there; returns where it ends, -1 if there is none. */
    int scan(String source, int from) {
        text = source;
        start = from;
        negative = at(from) == '-';
        digits = 0;
        digitCount = 0;
        fraction = 0;
        int integer = negative ? from + 1 : from;
        int i = digits(integer);
        if (i == integer || (at(integer) == '0' && i > integer + 1)) {
            return -1;
        }
        if (at(i) == '.') {
            int begin = i + 1;
            i = digits(begin);
            fraction = i - begin;
            if (fraction == 0) {
                return -1;
            }
        }
        hasExponent = at(i) == 'e' || at(i) == 'E';
        end = hasExponent ? exponent(i + 1) : i;
        return end;
    }

    private int digits(int from) {
        int i = from;
        for (char c = at(i); c >= '0' && c <= '9'; c = at(++i)) {
            digits = digits * 10 + (c - '0');
            digitCount += digitCount > 0 || c != '0' ? 1 : 0;
        }
        return i;
    }

    private int exponent(int from) {
        int i = at(from) == '+' || at(from) == '-' ? from + 1 : from;
        int begin = i;
        while (at(i) >= '0' && at(i) <= '9') {
            i++;
        }
        return i == begin ? -1 : i;
    }

    private char at(int i) {
        return i < text.length() ? text.charAt(i) : 0;
    }

    /** The nearest double; infinite if it is too great. */
    double asDouble() {
        if (!hasExponent
                && digitCount <= MOST_DIGITS
                && digits <= GREATEST_EXACT
                && fraction < POWERS.length) {
            double value = digits / POWERS[fraction];
            return negative ? -value : value;
        }
        return Double.parseDouble(toString());
    }

    /** Whether it is an integer of at most 18 digits, written plainly. */
    boolean isPlainInteger() {
        return fraction == 0 && !hasExponent && digitCount <= MOST_DIGITS;
    }

    long asPlainInteger() {
        return negative ? -digits : digits;
    }

    /** As exact as it is written; null if its exponent is absurd. */
    @org.jspecify.annotations.Nullable
    BigDecimal exact() {
        try {
            BigDecimal value = new BigDecimal(toString());
            return Math.abs((long) value.scale()) > 1000 ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }
}
