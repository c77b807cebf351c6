package org.howdah.ml.learner.catboost;

/**
 * What the training rows of each category of a feature count.
 *
 * @param classes how many classes the targets have; 1 where they are not looked at
 * @param most the greatest number of rows that a category has
 * @param counts by category and class
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CtrTable(int categorical, CtrType type, int classes, int most, int[] counts) {

    static CtrTable of(
            int categorical, CtrType type, int categories, int[] categoryOfRow, Classes classes) {
        int width = type.ofTargets() ? classes.count() : 1;
        int[] counts = new int[Math.multiplyExact(categories, width)];
        int most = 0;
        for (int row = 0; row < categoryOfRow.length; row++) {
            int at = categoryOfRow[row] * width;
            int count = ++counts[type.ofTargets() ? at + classes.ofRow()[row] : at];
            most = Math.max(most, type.ofTargets() ? 0 : count);
        }
        return new CtrTable(categorical, type, width, most, counts);
    }

    int categories() {
        return counts.length / classes;
    }

    /** The value of a category's rows. */
    float value(Question.Ctr ctr, int category) {
        int good = 0;
        int total = 0;
        for (int i = 0; i < classes; i++) {
            int count = counts[category * classes + i];
            total += count;
            good += type.counts(ctr.target(), i) ? count : 0;
        }
        return ctr.value(good, type.ofTargets() ? total : most);
    }

    /** The value of a category that no row had: the prior's. */
    float unseen(Question.Ctr ctr) {
        return ctr.value(0, most);
    }

    long bytes() {
        return 64 + 4L * counts.length;
    }
}
