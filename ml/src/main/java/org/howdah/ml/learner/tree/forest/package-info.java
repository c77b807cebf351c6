/** Forests of decision trees that are averaged. */
@NullMarked
package org.howdah.ml.learner.tree.forest;

import org.jspecify.annotations.NullMarked;
