/** Linear regressions that a few odd rows don't spoil, and those of quantiles. */
@NullMarked
package org.howdah.ml.learner.robust;

import org.jspecify.annotations.NullMarked;
