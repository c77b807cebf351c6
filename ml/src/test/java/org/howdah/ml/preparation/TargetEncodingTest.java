package org.howdah.ml.preparation;

import static org.howdah.ml.preparation.Fitting.NULL;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.howdah.host.error.SqlError;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.junit.jupiter.api.Test;

class TargetEncodingTest {
    private static final String TARGET = "{\"encode\": \"target\"}";
    private static final float TOLERANCE = 1e-6f;

    private final float[] codes = {1, 2, 1, 2, 1, 2, 1, 2, NULL, 1, 2, 1};
    private final double[] labels = {3, 8, 4, 1, 5, 9, 2, 6, 5, 3, 5, 9};

    @Test
    void aCategoryIsTheMeanOfItsLabelDrawnTowardsTheMeanOfAll() {
        Fitting fitting = Fitting.categories(2, 1, 1, 1, 2).labelled(6, 6, 9, 3);
        assertArrayEquals(
                new float[] {(21 + 10 * 6) / 13f}, fitting.prepared(TARGET, 1), TOLERANCE);
        assertArrayEquals(new float[] {(3 + 10 * 6) / 11f}, fitting.prepared(TARGET, 2), TOLERANCE);
    }

    @Test
    void anUnknownCategoryIsAsNullWhichIsTheMeanOfAllWhereItNeverOccurred() {
        Fitting fitting = Fitting.categories(2, 1, 1, 1, 2).labelled(6, 6, 9, 3);
        assertArrayEquals(new float[] {6}, fitting.prepared(TARGET, NULL), TOLERANCE);
        assertArrayEquals(new float[] {6}, fitting.prepared(TARGET, 3), TOLERANCE);
        Fitting withNull = Fitting.categories(2, 1, 1, NULL, 2).labelled(6, 6, 9, 3);
        float expected = (9 + 10 * 6) / 11f;
        assertArrayEquals(new float[] {expected}, withNull.prepared(TARGET, NULL), TOLERANCE);
        assertArrayEquals(new float[] {expected}, withNull.prepared(TARGET, 3), TOLERANCE);
    }

    @Test
    void ofTwoLabelsItIsThePartOfTheGreater() {
        Fitting fitting = Fitting.categories(2, 1, 1, 1, 2).classified(5, 5, 9, 9);
        assertArrayEquals(
                new float[] {(1 + 10 * 0.5f) / 13f}, fitting.prepared(TARGET, 1), TOLERANCE);
    }

    @Test
    void moreLabelsAreRefused() {
        Fitting fitting = Fitting.categories(2, 1, 1, 1, 2).classified(5, 5, 9, 7);
        SqlError error = assertThrows(SqlError.class, () -> fitting.fit(TARGET));
        assertEquals("22023", error.sqlState());
    }

    /** A label that a row could see of itself would come back to the learner as a feature. */
    @Test
    void noTrainingRowsFeatureDependsOnItsOwnLabel() {
        float[] before = training(labels);
        for (int row = 0; row < labels.length; row++) {
            double[] changed = labels.clone();
            changed[row] += 1000;
            assertEquals(before[row], training(changed)[row], "row " + row);
        }
    }

    @Test
    void aTrainingRowsFeatureIsThatOfTheOtherFolds() {
        double others = 0;
        double sum = 0;
        int rows = 0;
        int members = 0;
        for (int row = 0; row < labels.length; row++) {
            if (row % 5 != 0) {
                others += labels[row];
                rows++;
                sum += codes[row] == 1 ? labels[row] : 0;
                members += codes[row] == 1 ? 1 : 0;
            }
        }
        assertEquals((sum + 10 * others / rows) / (members + 10), training(labels)[0], TOLERANCE);
    }

    /** The fit knows the training rows alone, so that nothing of other rows can be in it. */
    @Test
    void scalesAreThoseOfTheEncodingThatPredictionsGet() {
        Fitting fitting = Fitting.categories(2, 1, 1, 2, 2).labelled(0, 0, 10, 10);
        String asked = "{\"encode\": \"target\", \"scale\": \"min_max\"}";
        assertArrayEquals(new float[] {0}, fitting.prepared(asked, 1), TOLERANCE);
        assertArrayEquals(new float[] {1}, fitting.prepared(asked, 2), TOLERANCE);
    }

    private float[] training(double[] labels) {
        FittedPreparation fitted =
                Fitting.categories(2, codes.clone()).labelled(labels).fit(TARGET);
        Matrix rows = Matrix.of(codes.length, 1, codes.clone());
        Matrix prepared = fitted.apply(rows, Progress.NONE);
        float[] values = new float[codes.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = prepared.get(row, 0);
        }
        return values;
    }
}
