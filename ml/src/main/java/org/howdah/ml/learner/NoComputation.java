package org.howdah.ml.learner;

/**
 * Why what a model computes can't be said as a formula.
 *
 * @param reason a sentence's end, in lower case
 * @param hint the way out
 */
public record NoComputation(String reason, String hint) {
    static final NoComputation STANDARD =
            new NoComputation(
                    "what it computes is no formula",
                    "Train with another algorithm, such as \"linear\" or \"random_forest\".");
}
