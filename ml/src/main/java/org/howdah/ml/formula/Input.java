package org.howdah.ml.formula;

/** One value of a row before it is prepared, and how it is. */
public sealed interface Input {

    /** The column, or an element of an array column, such as {@code embedding[1]}. */
    String name();

    /** How many features it becomes. */
    int width();

    /** Whether its values are texts, rather than numbers. */
    boolean text();

    /**
     * What is done with a number last: a missing one is replaced, then {@code (number - offset) /
     * divisor}.
     *
     * @param fill what stands for a missing number, or NaN
     */
    record Finish(double fill, double offset, double divisor) {}

    /** A number. */
    record Numeric(String name, Finish finish) implements Input {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public boolean text() {
            return false;
        }
    }

    /**
     * A category that becomes a number.
     *
     * @param values by code; the first is that of no known category
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Coded(String name, Categories categories, double[] values, Finish finish)
            implements Input {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public boolean text() {
            return categories instanceof Categories.Texts;
        }
    }

    /**
     * A category that becomes a feature for each category: 1 for its own, 0 for others.
     *
     * @param fill the code of the category that stands for no known one, or 0
     */
    record Indicators(String name, Categories categories, int fill) implements Input {
        @Override
        public int width() {
            return categories.count();
        }

        @Override
        public boolean text() {
            return categories instanceof Categories.Texts;
        }
    }
}
