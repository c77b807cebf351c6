/** Why models predict what they predict. */
@NullMarked
package org.howdah.ml.explanation;

import org.jspecify.annotations.NullMarked;
