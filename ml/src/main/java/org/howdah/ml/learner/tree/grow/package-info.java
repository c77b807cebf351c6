/** Growing of decision trees on histograms. */
@NullMarked
package org.howdah.ml.learner.tree.grow;

import org.jspecify.annotations.NullMarked;
