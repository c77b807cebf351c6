package org.howdah.ml.learner.svm;

/** All pairs of different labels by code, the lower first: 0 and 1, 0 and 2, ..., 1 and 2, ... */
final class LabelPairs {
    private LabelPairs() {}

    static int count(int labels) {
        return Math.multiplyExact(labels, labels - 1) / 2;
    }

    /** The place of a pair of codes, of which {@code first} is the lower. */
    static int place(int first, int second, int labels) {
        return first * (2 * labels - first - 1) / 2 + second - first - 1;
    }
}
