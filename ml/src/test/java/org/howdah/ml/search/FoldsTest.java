package org.howdah.ml.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static final TrainingSet ROWS =
            TrainingSet.of(Matrix.of(4, 1, 1, 2, 3, 4), new double[] {5, 6, 7, 8});

    /** So that what is derived from the rows is computed once. */
    @Test
    void candidatesLearnFromTheSameRowsOfAFold() {
        Folds folds = Folds.of(ROWS, Task.REGRESSION, 2);
        assertSame(folds.training(0), folds.training(0));
        assertEquals(7, folds.training(0).target()[0]);
        assertEquals(5, folds.training(1).target()[0]);
    }
}
