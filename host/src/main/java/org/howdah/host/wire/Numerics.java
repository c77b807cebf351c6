package org.howdah.host.wire;

import java.math.BigDecimal;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** The text form of numeric to Java's numbers and back. */
final class Numerics {
    private static final int MOST_DIGITS_BEFORE_POINT = 131_072;
    private static final int MOST_DIGITS_AFTER_POINT = 16_383;

    private Numerics() {}

    static BigDecimal decimal(String text) {
        if (text.equals("NaN") || text.endsWith("Infinity")) {
            throw new SqlError(
                    ErrorCode.NUMERIC_OUT_OF_RANGE,
                    "numeric " + text + " is no BigDecimal",
                    "Take the value as a String, or leave it out in SQL.");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw notNumeric();
        }
    }

    /** The nearest double; infinite only where the numeric is. */
    static double toDouble(String text) {
        double value = nearestDouble(text);
        if (Double.isInfinite(value) && !text.endsWith("Infinity")) {
            throw overflow(text, "double precision");
        }
        return value;
    }

    /** The nearest double; infinite also where the numeric is too large. */
    static double nearestDouble(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw notNumeric();
        }
    }

    private static ProtocolViolation notNumeric() {
        return new ProtocolViolation("text is no numeric");
    }

    /** The nearest float of a text's number; infinite only where the numeric is. */
    static float toFloat(String text) {
        float value = nearestFloat(text);
        if (Float.isInfinite(value) && !text.endsWith("Infinity")) {
            throw overflow(text, "real");
        }
        return value;
    }

    /** The nearest float; infinite also where the numeric is too large. */
    static float nearestFloat(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException e) {
            throw notNumeric();
        }
    }

    /** The nearest float; infinite only where the double is. */
    static float toFloat(double value) {
        float rounded = (float) value;
        if (Float.isInfinite(rounded) && !Double.isInfinite(value)) {
            throw overflow(Double.toString(value), "real");
        }
        return rounded;
    }

    static SqlError overflow(String value, String type) {
        String shown = value.length() <= 40 ? value : value.substring(0, 40) + "...";
        return new SqlError(
                ErrorCode.NUMERIC_OUT_OF_RANGE,
                shown + " is out of range for type " + type,
                "Leave such values out, or use a type that holds them.");
    }

    static String text(BigDecimal value) {
        long before = (long) value.precision() - value.scale();
        if (before > MOST_DIGITS_BEFORE_POINT || value.scale() > MOST_DIGITS_AFTER_POINT) {
            throw overflow(value.toString(), "numeric");
        }
        return value.toPlainString();
    }

    static String text(double value) {
        return Double.isFinite(value) ? text(BigDecimal.valueOf(value)) : Double.toString(value);
    }

    static String text(float value) {
        return Float.isFinite(value)
                ? text(new BigDecimal(Float.toString(value)))
                : Float.toString(value);
    }
}
