package org.howdah.ml.learner.svm;

import org.howdah.ml.learner.Progress;

/**
 * The rows of two labels, to be separated.
 *
 * @param rows numbers of samples: those of the first label, then those of the second
 * @param first how many have the first label
 * @param firstCost the cost of an error among them
 * @param secondCost likewise
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LabelPair(int[] rows, int first, double firstCost, double secondCost) {

    /** How pairs are separated. */
    record Method(
            Samples samples,
            Kernel kernel,
            Separation separation,
            Stopping stopping,
            long cacheBytes) {}

    Machine separate(Method method, Progress progress) {
        KernelRows kernel =
                new KernelRows(
                        method.kernel(), method.samples(), rows, method.cacheBytes(), progress);
        return method.separation()
                .solve(kernel, first, firstCost, secondCost, method.stopping(), progress);
    }

    int second() {
        return rows.length - first;
    }
}
