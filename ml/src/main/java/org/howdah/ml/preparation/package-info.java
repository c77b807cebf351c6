/** How values of columns become what learners see, the same when training and when predicting. */
@NullMarked
package org.howdah.ml.preparation;

import org.jspecify.annotations.NullMarked;
