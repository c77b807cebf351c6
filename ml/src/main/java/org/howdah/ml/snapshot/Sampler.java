package org.howdah.ml.snapshot;

import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;

/** Splits the rows of a relation as asked for. */
record Sampler(Sampling sampling, TestSize testSize, long seed, Task task) {

    Split split(RelationData data, Progress progress) {
        int test = testSize.of(data.rows().rows());
        if (sampling == Sampling.LAST) {
            return Split.tail(IntStream.range(0, data.rows().rows()).toArray(), test);
        }
        double[][] labels = data.rows().targets().toArray(double[][]::new);
        int[] order = RowOrder.shuffled(data.rows().features(), labels, seed, progress);
        boolean byLabel = sampling == Sampling.STRATIFIED && task == Task.CLASSIFICATION;
        return byLabel && labels.length == 1
                ? Split.stratified(order, labels[0], test)
                : Split.tail(order, test);
    }
}
