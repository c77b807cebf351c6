/**
 * Gradient-boosted symmetric trees after CatBoost (Prokhorenkova et al., 2018), trained and
 * evaluated in Java, kept in CatBoost's own format.
 */
@NullMarked
package org.howdah.ml.learner.catboost;

import org.jspecify.annotations.NullMarked;
