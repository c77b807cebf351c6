package org.howdah.onnx.imported;

/** What graphs call labels that are numbers. */
final class LabelNames {
    private LabelNames() {}

    /** A whole number without a fraction, another as it is. */
    static String of(double label) {
        return label == Math.rint(label) && Math.abs(label) < 1e15
                ? Long.toString((long) label)
                : Double.toString(label);
    }
}
