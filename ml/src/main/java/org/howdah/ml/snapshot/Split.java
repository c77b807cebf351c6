package org.howdah.ml.snapshot;

import java.util.Arrays;
import org.howdah.ml.learner.TrainingSet;

/** Which rows are learned from and which are kept for the test. */
final class Split {
    private final int[] order;
    private final int train;

    /**
     * @param order numbers of rows: those to learn from, then those of the test
     * @param train how many are learned from
     */
    private Split(int[] order, int train) {
        this.order = order;
        this.train = train;
    }

    /** The last rows of an order are the test. */
    static Split tail(int[] order, int test) {
        return new Split(order, order.length - test);
    }

    /** The same, but of each label a part: the last rows of it in that order. */
    static Split stratified(int[] order, double[] labels, int test) {
        double[] distinct = Arrays.stream(labels).sorted().distinct().toArray();
        int[] counts = new int[distinct.length];
        for (double label : labels) {
            counts[Arrays.binarySearch(distinct, label)]++;
        }
        int[] wanted = Strata.quotas(counts, test);
        int[] divided = new int[order.length];
        int nextTest = order.length;
        int nextTrain = order.length - test;
        for (int i = order.length - 1; i >= 0; i--) {
            int label = Arrays.binarySearch(distinct, labels[order[i]]);
            boolean isTest = wanted[label]-- > 0;
            divided[isTest ? --nextTest : --nextTrain] = order[i];
        }
        return new Split(divided, order.length - test);
    }

    /** How many rows there are. */
    int rows() {
        return order.length;
    }

    /** How many rows are learned from. */
    int train() {
        return train;
    }

    /** The numbers of the rows to learn from, then of those of the test; not to be changed. */
    int[] order() {
        return order;
    }

    /**
     * The same rows in the split's order, one behind the other in memory: all that is done with
     * them later reads them that way, some of it often.
     */
    TrainingSet arrange(TrainingSet rows) {
        return rows.arrange(order);
    }

    /** Of rows in the split's order, those to learn from. */
    TrainingSet training(TrainingSet arranged) {
        return arranged.slice(0, train);
    }

    /** Of rows in the split's order, those of the test. */
    TrainingSet testing(TrainingSet arranged) {
        return arranged.slice(train, order.length);
    }
}
