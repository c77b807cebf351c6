/** Learners that know rows by their similarity alone: kernel ridge and Gaussian processes. */
@NullMarked
package org.howdah.ml.learner.kernel;

import org.jspecify.annotations.NullMarked;
