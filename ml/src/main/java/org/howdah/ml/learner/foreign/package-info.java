/** What learners of native libraries have in common: rows in memory, the system's mathematics. */
@NullMarked
package org.howdah.ml.learner.foreign;

import org.jspecify.annotations.NullMarked;
