package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.List;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;
import org.jspecify.annotations.Nullable;

/**
 * All that splits can ask of the training rows: of numbers themselves, whose columns come first,
 * one for each feature and empty for one of categories, and then what {@link Question}s ask.
 *
 * <p>A statistic of targets differs from order to order of the rows: a row's value is made of the
 * rows before it alone, so that it knows nothing of its own target (ordered target statistics).
 */
final class Columns {
    /** More than so many bytes of statistics are computed whenever they are asked for. */
    private static final long MOST_KEPT = Math.min(1L << 28, Runtime.getRuntime().maxMemory() / 8);

    private final Quantized numbers;
    private final CategoricalRows categories;
    private final Classes classes;
    private final int[][] orders;
    private final List<Question> questions;
    private final float[][] borders;
    private final byte[][] @Nullable [] kept;

    /**
     * @param orders of rows; statistics of targets have one, at least
     */
    Columns(
            Quantized numbers,
            CategoricalRows categories,
            Classes classes,
            Questions questions,
            int[][] orders,
            Progress progress) {
        this.numbers = numbers;
        this.categories = categories;
        this.classes = classes;
        this.questions = questions.questions();
        this.borders = questions.borders();
        this.orders = orders;
        this.kept = new byte[this.questions.size()][Math.max(1, orders.length)][];
        keep(progress);
    }

    private void keep(Progress progress) {
        int most = (int) Math.min(Integer.MAX_VALUE, MOST_KEPT / Math.max(1, numbers.rows()));
        List<int[]> chosen = new ArrayList<>();
        for (int question = 0; question < questions.size(); question++) {
            int copies = questions.get(question).ordered() ? orders.length : 1;
            for (int order = 0; order < copies && chosen.size() < most; order++) {
                chosen.add(new int[] {question, order});
            }
        }
        progress.memory().reserve((double) numbers.rows() * orders.length, Integer.BYTES);
        if (!progress.memory().offers((long) numbers.rows() * chosen.size())) {
            return;
        }
        Workers.each(
                chosen.size(),
                progress,
                i -> {
                    progress.check();
                    int[] place = chosen.get(i);
                    kept[place[0]][place[1]] = compute(place[0], place[1]);
                });
    }

    int rows() {
        return numbers.rows();
    }

    /** How many features there are, of numbers and of categories. */
    int features() {
        return numbers.features();
    }

    int count() {
        return features() + questions.size();
    }

    /** Whether some column differs from order to order. */
    boolean ordered() {
        return questions.stream().anyMatch(Question::ordered);
    }

    /** Whether that column does. */
    boolean ordered(int column) {
        return column >= features() && question(column).ordered();
    }

    /** The feature that a column is about. */
    int source(int column) {
        return column < features()
                ? column
                : categories.features().get(question(column).categorical()).feature();
    }

    Question question(int column) {
        return questions.get(column - features());
    }

    float[] borders(int column) {
        return column < features() ? numbers.borders()[column] : borders[column - features()];
    }

    /** How many borders lie below each row's value, unsigned, in that order of rows. */
    byte[] bins(int column, int order) {
        if (column < features()) {
            return numbers.bins()[column];
        }
        int question = column - features();
        int copy = questions.get(question).ordered() ? order : 0;
        byte[] bins = kept[question][copy];
        return bins == null ? compute(question, copy) : bins;
    }

    private byte[] compute(int number, int order) {
        Question question = questions.get(number);
        int[] ofRow = categories.ofRow()[question.categorical()];
        int count = categories.features().get(question.categorical()).categories();
        return switch (question) {
            case Question.OneHot(int ignored, int category) -> {
                byte[] bins = new byte[ofRow.length];
                for (int row = 0; row < bins.length; row++) {
                    bins[row] = (byte) (ofRow[row] == category ? 1 : 0);
                }
                yield bins;
            }
            case Question.Ctr ctr ->
                    ctr.type().ofTargets()
                            ? OrderedStatistics.bins(
                                    ctr,
                                    borders[number].length,
                                    ofRow,
                                    count,
                                    classes,
                                    orders[order])
                            : frequencies(ctr, borders[number].length, ofRow, count);
        };
    }

    private byte[] frequencies(Question.Ctr ctr, int most, int[] ofRow, int count) {
        DerivedColumn column =
                DerivedColumn.of(
                        ctr, CtrTable.of(ctr.categorical(), ctr.type(), count, ofRow, classes));
        byte[] bins = new byte[ofRow.length];
        for (int row = 0; row < bins.length; row++) {
            bins[row] = (byte) Question.Ctr.bin(column.value(ofRow[row]), most);
        }
        return bins;
    }
}
