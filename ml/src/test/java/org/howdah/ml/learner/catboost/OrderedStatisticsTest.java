package org.howdah.ml.learner.catboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Six rows of the categories 0 and 1, by hand. */
class OrderedStatisticsTest {
    private static final int[] CATEGORIES = {0, 1, 0, 0, 1, 0};
    private static final Classes CLASSES = new Classes(2, new int[] {1, 0, 0, 1, 1, 1});

    /** Of the rows before: none, none, 1 of 1, 1 of 2, 0 of 1, 2 of 3; the prior is half a row. */
    @Test
    void aRowSeesTheRowsBeforeIt() {
        float[] expected = {0.5f, 0.5f, 1.5f / 2, 1.5f / 3, 0.5f / 2, 2.5f / 4};
        assertArrayEquals(expected, values(0, 1, 2, 3, 4, 5), 1e-6f);
    }

    @Test
    void thoseBeforeItAreOtherOnesInAnotherOrder() {
        float[] expected = {2.5f / 4, 1.5f / 2, 2.5f / 3, 1.5f / 2, 0.5f, 0.5f};
        assertArrayEquals(expected, values(5, 4, 3, 2, 1, 0), 1e-6f);
    }

    @Test
    void aModelSeesAllOfThem() {
        CtrTable table = CtrTable.of(0, CtrType.BORDERS, 2, CATEGORIES, CLASSES);
        assertArrayEquals(new int[] {1, 3, 1, 1}, table.counts());
        assertEquals(3.5f / 5, table.value(ctr(CtrType.BORDERS, 1), 0), 1e-6f);
        assertEquals(1.5f / 3, table.value(ctr(CtrType.BORDERS, 1), 1), 1e-6f);
        assertEquals(0.5f, table.unseen(ctr(CtrType.BORDERS, 1)), 1e-6f);
    }

    @Test
    void aCounterComparesWithTheMostFrequent() {
        CtrTable table = CtrTable.of(0, CtrType.COUNTER, 2, CATEGORIES, CLASSES);
        Question.Ctr ctr = Question.Ctr.of(0, CtrType.COUNTER, 0, 0, 15);
        assertEquals(15 * 4 / 5f, table.value(ctr, 0), 1e-5f);
        assertEquals(15 * 2 / 5f, table.value(ctr, 1), 1e-5f);
        assertEquals(0, table.unseen(ctr), 0);
    }

    @Test
    void classesLieAboveABorderOrAreOneOfThem() {
        Classes three = new Classes(3, new int[] {0, 1, 2, 2, 1, 0});
        CtrTable borders = CtrTable.of(0, CtrType.BORDERS, 2, CATEGORIES, three);
        CtrTable buckets = CtrTable.of(0, CtrType.BUCKETS, 2, CATEGORIES, three);
        assertArrayEquals(new int[] {2, 0, 2, 0, 2, 0}, borders.counts());
        Question.Ctr above = new Question.Ctr(0, CtrType.BORDERS, 0, 0.5f, 1, 0, 1);
        Question.Ctr second = new Question.Ctr(0, CtrType.BUCKETS, 1, 0.5f, 1, 0, 1);
        assertEquals(2.5f / 5, borders.value(above, 0), 1e-6f);
        assertEquals(0.5f / 5, buckets.value(second, 0), 1e-6f);
        assertEquals(2.5f / 3, buckets.value(second, 1), 1e-6f);
    }

    @Test
    void valuesAreCutToWholeNumbersOfBorders() {
        assertEquals(0, Question.Ctr.bin(0, 15));
        assertEquals(0, Question.Ctr.bin(0.99f, 15));
        assertEquals(7, Question.Ctr.bin(7.5f, 15));
        assertEquals(15, Question.Ctr.bin(15, 15));
    }

    @Test
    void fewCategoriesAreAskedForOneByOne() {
        CategoricalFeature two =
                new CategoricalFeature(0, true, new float[] {1, 2}, new int[] {7, 8}, false);
        List<CtrDescription> standard = CtrDescriptions.STANDARD.descriptions();
        assertEquals(2, Questions.of(List.of(two), 2, standard, 2).questions().size());
        assertEquals(4, Questions.of(List.of(two), 1, standard, 2).questions().size());
        assertEquals(7, Questions.of(List.of(two), 1, standard, 3).questions().size());
    }

    private static float[] values(int... order) {
        return OrderedStatistics.values(ctr(CtrType.BORDERS, 1), CATEGORIES, 2, CLASSES, order);
    }

    private static Question.Ctr ctr(CtrType type, float scale) {
        return new Question.Ctr(0, type, 0, 0.5f, 1, 0, scale);
    }
}
