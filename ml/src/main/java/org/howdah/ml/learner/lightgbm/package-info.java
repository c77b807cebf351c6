/** Gradient-boosted trees by LightGBM: trained by its library, evaluated in Java. */
@NullMarked
package org.howdah.ml.learner.lightgbm;

import org.jspecify.annotations.NullMarked;
