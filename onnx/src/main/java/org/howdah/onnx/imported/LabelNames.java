package org.howdah.onnx.imported;

import java.util.regex.Pattern;

/** What graphs call labels that are numbers. */
final class LabelNames {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private LabelNames() {}

    /** Whether a text is a finite decimal number. */
    static boolean isNumber(String label) {
        return NUMBER.matcher(label).matches() && Double.isFinite(Double.parseDouble(label));
    }

    /** The same of an output that is no more exact than this. */
    static String of(float label) {
        return label == Math.rint(label) ? of((double) label) : Float.toString(label);
    }

    /** A whole number without a fraction, another as it is. */
    static String of(double label) {
        return label == Math.rint(label) && Math.abs(label) < 1e15
                ? Long.toString((long) label)
                : Double.toString(label);
    }
}
