/** Gradient-boosted trees by XGBoost: trained by its library, evaluated in Java. */
@NullMarked
package org.howdah.ml.learner.xgboost;

import org.jspecify.annotations.NullMarked;
