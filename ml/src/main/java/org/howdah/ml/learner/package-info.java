/** Learners, what they learn from, and the models that they make. */
@NullMarked
package org.howdah.ml.learner;

import org.jspecify.annotations.NullMarked;
