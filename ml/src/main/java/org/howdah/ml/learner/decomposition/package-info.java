/** Decomposition: maps of rows into fewer columns. */
@NullMarked
package org.howdah.ml.learner.decomposition;

import org.jspecify.annotations.NullMarked;
