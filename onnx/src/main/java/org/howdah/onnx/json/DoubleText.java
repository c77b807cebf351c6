package org.howdah.onnx.json;

/**
 * Doubles as pg_onnx writes them: the shortest digits, with an exponent below 1e-4 and from 1e15
 * on. As jsonb keeps the number of decimals, the text must be the same, not only the number.
 */
final class DoubleText {
    private static final int GREATEST_PLAIN = 15;
    private static final int SMALLEST_PLAIN = -4;

    private DoubleText() {}

    static void append(StringBuilder out, double value) {
        double magnitude = Math.abs(value);
        if (value == 0 || (magnitude >= 1e-3 && magnitude < 1e7)) {
            out.append(value);
        } else if (Double.isFinite(value)) {
            out.append(value < 0 ? "-" : "");
            appendDigits(out, Double.toString(magnitude));
        } else {
            out.append('"').append(value).append('"');
        }
    }

    /** From {@code d.dddE-n}. */
    private static void appendDigits(StringBuilder out, String scientific) {
        int e = scientific.indexOf('E');
        String digits = scientific.charAt(0) + scientific.substring(2, e);
        digits = digits.endsWith("0") ? digits.substring(0, 1) : digits;
        int point = Integer.parseInt(scientific, e + 1, scientific.length(), 10) + 1;
        if (point > GREATEST_PLAIN || point <= SMALLEST_PLAIN) {
            appendScientific(out, digits, point - 1);
        } else if (point <= 0) {
            out.append("0.").repeat('0', -point).append(digits);
        } else if (digits.length() <= point) {
            out.append(digits).repeat('0', point - digits.length()).append(".0");
        } else {
            out.append(digits, 0, point).append('.').append(digits, point, digits.length());
        }
    }

    private static void appendScientific(StringBuilder out, String digits, int exponent) {
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        int magnitude = Math.abs(exponent);
        out.append(exponent < 0 ? "e-" : "e+").append(magnitude < 10 ? "0" : "").append(magnitude);
    }
}
