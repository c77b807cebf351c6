/** Loaded models and how sessions find them. */
@NullMarked
package org.howdah.ml.prediction;

import org.jspecify.annotations.NullMarked;
