package org.howdah.ml.formula;

import java.util.List;

/**
 * A function of a row's features, as data. Its values are float64, of which a row has {@link
 * #width}. Formulas share parts: the same object is the same value.
 */
public sealed interface Formula {

    /** How many values a row has. */
    int width();

    /** One that has a single value. */
    sealed interface OneValue extends Formula {
        @Override
        default int width() {
            return 1;
        }
    }

    /** One that has as many values as another. */
    sealed interface SameWidth extends Formula {
        Formula of();

        @Override
        default int width() {
            return of().width();
        }
    }

    /** The features themselves, float32. */
    record Row(int width) implements Formula {}

    /**
     * Weighted sums: for each output {@code sum((value - origin) * weight) + intercept}.
     *
     * @param origins one for each value; empty for zeros
     * @param weights one array for each output
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Linear(Formula of, double[] origins, double[][] weights, double[] intercepts)
            implements Formula {
        public Linear(Formula of, double[][] weights, double[] intercepts) {
            this(of, new double[0], weights, intercepts);
        }

        @Override
        public int width() {
            return intercepts.length;
        }
    }

    /**
     * Each value times its factor, plus its constant.
     *
     * @param factors one for each value
     * @param constants likewise
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Scaled(Formula of, double[] factors, double[] constants) implements SameWidth {}

    /**
     * Sums of the leaves of trees, from the first to the last.
     *
     * @param single whether sums are float32
     * @param missing a value that counts as missing beside NaN, or NaN
     * @param margins what the sum of each output begins with
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record TreeSums(
            Row of, boolean single, float missing, double[] margins, List<DecisionTree> trees)
            implements Formula {
        public TreeSums {
            trees = List.copyOf(trees);
        }

        @Override
        public int width() {
            return margins.length;
        }
    }

    /** The least of the values that has half of the weight up to it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record WeightedMedian(Formula of, double[] weights) implements OneValue {}

    /**
     * The similarity to each of some rows.
     *
     * @param rows row-major
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Similarities(Row of, SimilarityFunction similarity, float[] rows) implements Formula {
        @Override
        public int width() {
            return rows.length / of.width();
        }
    }

    /**
     * The nearest of some rows, of equal ones the first, and how much each of them counts.
     *
     * @param rows row-major
     * @param byDistance whether they are weighted by the inverse of the distance; where it is 0,
     *     such rows alone count
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Nearest(Row of, Distance distance, float[] rows, int neighbors, boolean byDistance) {}

    /**
     * The means of the values of the nearest of some rows; NaN for a row that isn't finite.
     *
     * @param values one array for each row
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record NearestMeans(Nearest nearest, double[][] values) implements Formula {
        @Override
        public int width() {
            return values[0].length;
        }
    }

    /**
     * The share that each code has among the nearest of some rows; NaN for a row that isn't finite.
     *
     * @param codes one for each row, from 0
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record NearestShares(Nearest nearest, int[] codes, int width) implements Formula {}

    /**
     * The number of the nearest of some rows, the first of equals, of those that reach as far; -1
     * if none does.
     *
     * @param rows row-major
     * @param numbers one for each row
     * @param reaches how far each reaches, as a reduced distance
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record NearestNumber(Row of, Distance distance, double[] rows, int[] numbers, double[] reaches)
            implements OneValue {}

    /** One value for each group of columns. */
    record Pooled(Row of, Pooling pooling, List<List<Integer>> groups) implements Formula {
        public Pooled {
            groups = groups.stream().map(List::copyOf).toList();
        }

        @Override
        public int width() {
            return groups.size();
        }
    }

    /** A function of each value. */
    record Each(Function function, Formula of) implements SameWidth {}

    /** Each value, but at least and at most those. */
    record Clipped(Formula of, double least, double greatest) implements SameWidth {}

    /** The sums of two formulas' values. */
    record Sum(Formula left, Formula right) implements Formula {
        @Override
        public int width() {
            return left.width();
        }
    }

    /** The quotients of two formulas' values. */
    record Quotient(Formula left, Formula right) implements Formula {
        @Override
        public int width() {
            return left.width();
        }
    }

    /** The values' exponentials, divided by their sum. */
    record Softmax(Formula of) implements SameWidth {}

    /** The values divided by their sum; equal shares where it is 0. */
    record Shares(Formula of) implements SameWidth {}

    /**
     * The probabilities of labels from those of each pair's first label, by the second approach of
     * Wu, Lin and Weng (2004): its iteration ends where no product differs by {@code 0.005 /
     * labels} from their mean, or after 100 steps, or as many as labels if they are more.
     *
     * @param of one for each pair: 0 and 1, 0 and 2, ..., 1 and 2, ...
     */
    record Coupled(Formula of, int width) implements Formula {}

    /** The place of the greatest value, from 0; of equals the first, or the last. */
    record Greatest(Formula of, boolean last) implements OneValue {}

    /** The values of several formulas, one behind the other. */
    record Joined(List<Formula> parts) implements Formula {
        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public int width() {
            return parts.stream().mapToInt(Formula::width).sum();
        }
    }
}
