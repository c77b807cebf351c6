/** Linear models: least squares and logistic regression. */
@NullMarked
package org.howdah.ml.learner.linear;

import org.jspecify.annotations.NullMarked;
