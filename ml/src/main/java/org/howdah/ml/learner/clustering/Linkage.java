package org.howdah.ml.learner.clustering;

/** How far a cluster that was just merged is from another (Lance and Williams, 1967). */
public enum Linkage {
    WARD,
    COMPLETE,
    AVERAGE,
    SINGLE;

    /** The linkage of that name in scikit-learn. */
    public static Linkage of(String name) {
        return switch (name) {
            case "complete" -> COMPLETE;
            case "average" -> AVERAGE;
            case "single" -> SINGLE;
            default -> WARD;
        };
    }

    /**
     * The distance of the merged clusters to a third.
     *
     * @param left from the first to the third
     * @param right from the second to the third
     * @param between from the first to the second
     */
    double distance(double left, double right, double between, int first, int second, int third) {
        return switch (this) {
            case COMPLETE -> Math.max(left, right);
            case SINGLE -> Math.min(left, right);
            case AVERAGE -> (first * left + second * right) / (first + second);
            case WARD -> {
                double scale = 1.0 / (first + second + third);
                yield Math.sqrt(
                        (first + third) * scale * left * left
                                + (second + third) * scale * right * right
                                - third * scale * between * between);
            }
        };
    }
}
