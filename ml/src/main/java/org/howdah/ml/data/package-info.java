/** Data as learners see it: dense matrices of float32. */
@NullMarked
package org.howdah.ml.data;

import org.jspecify.annotations.NullMarked;
