package org.howdah.ml.search;

import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;

/**
 * Rows divided into parts of about one size; each part in turn is scored by a model of the others.
 * For a classification each part has about the same share of each label (stratified), for other
 * tasks a part is made of rows that follow one another.
 */
final class Folds {
    private final TrainingSet rows;
    private final int[] foldOfRow;
    private final int count;
    private final ConcurrentMap<Integer, TrainingSet> training = new ConcurrentHashMap<>();

    private Folds(TrainingSet rows, int[] foldOfRow, int count) {
        this.rows = rows;
        this.foldOfRow = foldOfRow;
        this.count = count;
    }

    /**
     * So many folds of rows.
     *
     * @throws SqlError 22023 if there are fewer rows
     */
    static Folds of(TrainingSet rows, Task task, int count) {
        if (count > rows.rows()) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "%d training rows can't be divided into %d folds".formatted(rows.rows(), count),
                    "Pass search_args => '{\"cv\": 2}', or give more rows.");
        }
        return new Folds(
                rows,
                task == Task.CLASSIFICATION
                        ? stratified(rows.target(), count)
                        : contiguous(rows.rows(), count),
                count);
    }

    private static int[] contiguous(int rows, int count) {
        return IntStream.range(0, rows).map(row -> (int) ((long) row * count / rows)).toArray();
    }

    /** Rows are dealt out in the order of their labels, as cards are. */
    private static int[] stratified(double[] labels, int count) {
        int[] byLabel =
                IntStream.range(0, labels.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(row -> labels[row]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] folds = new int[labels.length];
        for (int place = 0; place < byLabel.length; place++) {
            folds[byLabel[place]] = place % count;
        }
        return folds;
    }

    /** What the rows that a model learns from and those that it is scored with take together. */
    long bytes() {
        return rows.rows() * (2L * Integer.BYTES + (long) Double.BYTES * rows.targets().size());
    }

    int count() {
        return count;
    }

    /** The rows that the fold's models learn from, with what is derived from them for all. */
    TrainingSet training(int fold) {
        return training.computeIfAbsent(
                fold, any -> rows.select(numbers(row -> foldOfRow[row] != fold)));
    }

    /** The rows that it is scored with. */
    TrainingSet validation(int fold) {
        return rows.select(numbers(row -> foldOfRow[row] == fold));
    }

    private int[] numbers(IntPredicate chosen) {
        return IntStream.range(0, foldOfRow.length).filter(chosen).toArray();
    }
}
