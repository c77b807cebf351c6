package org.howdah.ml.learner.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;
import org.junit.jupiter.api.Test;

class SigmoidsTest {
    /** Of 350 labels. */
    private static final int PAIRS = 61_075;

    /** A matrix of as many lines as columns would take 28 GB. */
    @Test
    void theFormulaOfManyPairsIsSmall() {
        Sigmoids sigmoids = new Sigmoids(new double[PAIRS], new double[PAIRS]);
        assertEquals(PAIRS, sigmoids.formula(new Formula.Row(PAIRS)).width());
    }

    @Test
    void theFormulaThatScalesManyValuesIsSmall() {
        assertEquals(PAIRS, Formulas.affine(new Formula.Row(PAIRS), 2, 1).width());
    }
}
