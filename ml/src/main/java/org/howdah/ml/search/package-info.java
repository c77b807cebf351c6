/** The search for hyperparameters: what is tried, and how it is scored. */
@NullMarked
package org.howdah.ml.search;

import org.jspecify.annotations.NullMarked;
