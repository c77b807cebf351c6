package org.howdah.ml.learner.svm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;

/** Separates each label from each other (Knerr, Personnaz and Dreyfus, 1990). */
final class OneAgainstOne {
    /** Makes seeds of pairs differ from those of pairs under the next seed. */
    private static final long SEED_FACTOR = 0x9E3779B97F4A7C15L;

    private final int[][] rowsByLabel;
    private final List<LabelPair> pairs = new ArrayList<>();
    private final LabelPair.Method method;

    /**
     * @param codes the label of each row
     * @param costs the cost of an error for each label
     */
    OneAgainstOne(int[] codes, double[] costs, LabelPair.Method method) {
        this.method = method;
        this.rowsByLabel = rowsByLabel(codes, costs.length);
        for (int first = 0; first < costs.length; first++) {
            for (int second = first + 1; second < costs.length; second++) {
                pairs.add(
                        new LabelPair(
                                joined(rowsByLabel[first], rowsByLabel[second]),
                                rowsByLabel[first].length,
                                costs[first],
                                costs[second]));
            }
        }
    }

    private static int[][] rowsByLabel(int[] codes, int labels) {
        int[][] rows = new int[labels][];
        int[] counts = new int[labels];
        for (int code : codes) {
            counts[code]++;
        }
        Arrays.setAll(rows, label -> new int[counts[label]]);
        int[] filled = new int[labels];
        for (int row = 0; row < codes.length; row++) {
            rows[codes[row]][filled[codes[row]]++] = row;
        }
        return rows;
    }

    private static int[] joined(int[] first, int[] second) {
        return IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
    }

    List<LabelPair> pairs() {
        return pairs;
    }

    /** One machine for each pair. */
    Machine[] separate(Progress progress) {
        Machine[] machines = new Machine[pairs.size()];
        each(progress, pair -> machines[pair] = pairs.get(pair).separate(method, progress));
        return machines;
    }

    /** One sigmoid for each pair. */
    Sigmoids calibrate(long seed, Progress progress) {
        PlattScaling.Sigmoid[] sigmoids = new PlattScaling.Sigmoid[pairs.size()];
        each(
                progress,
                pair -> {
                    double[] decisions =
                            HeldOutDecisions.of(
                                    pairs.get(pair), method, seed * SEED_FACTOR + pair, progress);
                    sigmoids[pair] = PlattScaling.fit(decisions, pairs.get(pair).first());
                });
        return Sigmoids.of(List.of(sigmoids));
    }

    private void each(Progress progress, IntConsumer work) {
        AtomicInteger done = new AtomicInteger();
        Workers.each(
                pairs.size(),
                progress,
                pair -> {
                    work.accept(pair);
                    progress.report(done.incrementAndGet(), pairs.size());
                });
    }

    /** The decisions of those machines over the support vectors of any of them. */
    PairwiseDecisions decisions(Progress progress, Machine... machines) {
        int labels = rowsByLabel.length;
        double[][] coefficients = coefficientsByRow(progress, machines);
        int[] ends = new int[labels];
        List<Integer> support = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            for (int row : rowsByLabel[label]) {
                if (Arrays.stream(coefficients[row]).anyMatch(value -> value != 0)) {
                    support.add(row);
                }
            }
            ends[label] = support.size();
        }
        int[] numbers = support.stream().mapToInt(Integer::intValue).toArray();
        return new PairwiseDecisions(
                SupportVectors.of(method.kernel(), method.samples(), numbers),
                ends,
                IntStream.of(numbers)
                        .mapToObj(row -> coefficients[row])
                        .flatMapToDouble(Arrays::stream)
                        .toArray(),
                Arrays.stream(machines).mapToDouble(Machine::offset).toArray());
    }

    /** For each row one coefficient for each other label. */
    private double[][] coefficientsByRow(Progress progress, Machine... machines) {
        int labels = rowsByLabel.length;
        // these numbers, as objects for each row, and once more for the support vectors
        progress.memory().reserve(method.samples().rows() * (4.0 * labels + 8), Double.BYTES);
        double[][] byRow = new double[method.samples().rows()][labels - 1];
        int pair = 0;
        for (int first = 0; first < labels; first++) {
            for (int second = first + 1; second < labels; second++) {
                double[] values = machines[pair].coefficients();
                int[] rows = pairs.get(pair).rows();
                for (int i = 0; i < rows.length; i++) {
                    int other = i < pairs.get(pair).first() ? second - 1 : first;
                    byRow[rows[i]][other] = values[i];
                }
                pair++;
            }
        }
        return byRow;
    }
}
