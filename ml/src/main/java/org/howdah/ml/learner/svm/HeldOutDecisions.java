package org.howdah.ml.learner.svm;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;

/** Decisions on rows by machines that have not learned from these rows: by cross-validation. */
final class HeldOutDecisions {
    private static final int FOLDS = 5;

    private final LabelPair pair;
    private final LabelPair.Method method;
    private final Progress progress;
    private final double[] decisions;

    private HeldOutDecisions(LabelPair pair, LabelPair.Method method, Progress progress) {
        this.pair = pair;
        this.method = method;
        this.progress = progress;
        this.decisions = new double[pair.rows().length];
    }

    /** One for each row of the pair, in its order. */
    static double[] of(LabelPair pair, LabelPair.Method method, long seed, Progress progress) {
        HeldOutDecisions held = new HeldOutDecisions(pair, method, progress);
        int[] folds = folds(pair.rows().length, new SplittableRandom(seed));
        for (int fold = 0; fold < FOLDS; fold++) {
            held.decide(folds, fold);
        }
        return held.decisions;
    }

    /** The fold of each row: equally large ones, at random. */
    private static int[] folds(int rows, SplittableRandom random) {
        int[] folds = IntStream.range(0, rows).map(row -> row % FOLDS).toArray();
        for (int row = rows - 1; row > 0; row--) {
            int other = random.nextInt(row + 1);
            int fold = folds[row];
            folds[row] = folds[other];
            folds[other] = fold;
        }
        return folds;
    }

    private void decide(int[] folds, int fold) {
        LabelPair others = without(folds, fold);
        if (others.first() == 0 || others.second() == 0) {
            double sure = Integer.compare(others.first(), others.second());
            IntStream.range(0, folds.length)
                    .filter(row -> folds[row] == fold)
                    .forEach(row -> decisions[row] = sure);
            return;
        }
        Machine machine = others.separate(method, progress);
        for (int row = 0; row < folds.length; row++) {
            if (folds[row] == fold) {
                progress.check();
                decisions[row] = decision(machine, others.rows(), pair.rows()[row]);
            }
        }
    }

    private LabelPair without(int[] folds, int fold) {
        int[] rows = pair.rows();
        int[] places = IntStream.range(0, rows.length).filter(row -> folds[row] != fold).toArray();
        int first = (int) IntStream.of(places).filter(row -> row < pair.first()).count();
        return new LabelPair(
                IntStream.of(places).map(row -> rows[row]).toArray(),
                first,
                pair.firstCost(),
                pair.secondCost());
    }

    private double decision(Machine machine, int[] rows, int sample) {
        Samples samples = method.samples();
        double[] squares = samples.squares();
        double sum = -machine.offset();
        for (int i = 0; i < rows.length; i++) {
            double coefficient = machine.coefficients()[i];
            if (coefficient != 0) {
                double product = samples.product(rows[i], sample);
                sum += coefficient * method.kernel().of(product, squares[rows[i]], squares[sample]);
            }
        }
        return sum;
    }
}
