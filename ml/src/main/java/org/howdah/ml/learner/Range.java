package org.howdah.ml.learner;

/**
 * An interval of finite numbers.
 *
 * @param minimum the lower end, or negative infinity
 * @param open whether the lower end itself is outside; the upper end is inside
 * @param maximum the upper end, or positive infinity
 */
public record Range(double minimum, boolean open, double maximum) {

    public static final Range ANY =
            new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY);
    public static final Range POSITIVE = new Range(0, true, Double.POSITIVE_INFINITY);
    public static final Range NOT_NEGATIVE = new Range(0, false, Double.POSITIVE_INFINITY);

    /** A share that isn't nothing: (0, 1]. */
    public static final Range SHARE = new Range(0, true, 1);

    public static Range atLeast(double minimum) {
        return new Range(minimum, false, Double.POSITIVE_INFINITY);
    }

    public static Range between(double minimum, double maximum) {
        return new Range(minimum, false, maximum);
    }

    public boolean contains(double value) {
        return Double.isFinite(value)
                && (open ? value > minimum : value >= minimum)
                && value <= maximum;
    }

    /** Such as {@code greater than 0 and at most 1}; empty if any number will do. */
    @Override
    public String toString() {
        String lower =
                minimum == Double.NEGATIVE_INFINITY
                        ? ""
                        : (open ? "greater than " : "at least ") + plain(minimum);
        String upper = maximum == Double.POSITIVE_INFINITY ? "" : upper();
        return lower.isEmpty() || upper.isEmpty() ? lower + upper : lower + " and " + upper;
    }

    /** The last number below a whole one stands for an open end. */
    private String upper() {
        double next = Math.nextUp(maximum);
        return next == Math.rint(next) && maximum != Math.rint(maximum)
                ? "less than " + plain(next)
                : "at most " + plain(maximum);
    }

    private static String plain(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole
                ? Long.toString((long) value)
                : Double.toString(value).replaceFirst("\\.0E|E", "e");
    }
}
