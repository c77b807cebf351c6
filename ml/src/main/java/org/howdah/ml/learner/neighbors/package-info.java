/** Nearest neighbours: their search, and models that predict from them. */
@NullMarked
package org.howdah.ml.learner.neighbors;

import org.jspecify.annotations.NullMarked;
