/** Which model a project predicts with. */
@NullMarked
package org.howdah.ml.deployment;

import org.jspecify.annotations.NullMarked;
