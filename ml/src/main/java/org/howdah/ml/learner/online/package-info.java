/** Linear models learned row by row: stochastic gradient descent and its relatives. */
@NullMarked
package org.howdah.ml.learner.online;

import org.jspecify.annotations.NullMarked;
