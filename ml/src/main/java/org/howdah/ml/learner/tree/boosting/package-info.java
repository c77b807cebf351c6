/** Decision trees that are boosted. */
@NullMarked
package org.howdah.ml.learner.tree.boosting;

import org.jspecify.annotations.NullMarked;
