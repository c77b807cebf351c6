/** Covariance functions of Gaussian processes, as scikit-learn writes them. */
@NullMarked
package org.howdah.ml.learner.kernel.covariance;

import org.jspecify.annotations.NullMarked;
