/** Training: from a relation to a stored model. */
@NullMarked
package org.howdah.ml.training;

import org.jspecify.annotations.NullMarked;
