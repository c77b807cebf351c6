/** Support vector machines: with kernels, and linear ones. */
@NullMarked
package org.howdah.ml.learner.svm;

import org.jspecify.annotations.NullMarked;
