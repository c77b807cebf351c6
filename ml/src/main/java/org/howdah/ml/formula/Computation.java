package org.howdah.ml.formula;

import java.util.Optional;

/**
 * What a model computes of a row of features.
 *
 * @param prediction the numbers of a regression or a decomposition, the code of a classification's
 *     label (its place among the labels, from 0), or the number of a cluster
 * @param probabilities of each label, if there are any
 */
public record Computation(Formula prediction, Optional<Formula> probabilities) {

    /** One without probabilities. */
    public static Computation of(Formula prediction) {
        return new Computation(prediction, Optional.empty());
    }

    public static Computation of(Formula prediction, Formula probabilities) {
        return new Computation(prediction, Optional.of(probabilities));
    }
}
