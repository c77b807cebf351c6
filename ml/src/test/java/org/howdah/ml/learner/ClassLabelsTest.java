package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ClassLabelsTest {

    @Test
    void labelsAscendAndGoThereAndBack() {
        ClassLabels labels = ClassLabels.among(new double[] {5, -1, 2.5, 5, -1});
        assertArrayEquals(new double[] {-1, 2.5, 5}, labels.toArray());
        for (int code = 0; code < labels.count(); code++) {
            assertEquals(code, labels.code(labels.label(code)));
        }
    }

    @Test
    void anUnknownLabelHasNoCode() {
        assertEquals(-1, ClassLabels.of(0, 1).code(0.5));
    }

    @Test
    void minusZeroIsZero() {
        assertEquals(0, ClassLabels.among(new double[] {-0.0, 1}).code(0));
    }

    @Test
    void oneLabelAloneIsRefused() {
        assertThrows(InvalidTrainingData.class, () -> ClassLabels.among(new double[] {1, 1}));
    }

    @Test
    void aMissingLabelIsRefused() {
        assertThrows(
                InvalidTrainingData.class, () -> ClassLabels.among(new double[] {1, Double.NaN}));
    }
}
