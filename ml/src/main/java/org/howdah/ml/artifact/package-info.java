/** Models as portable bytes. */
@NullMarked
package org.howdah.ml.artifact;

import org.jspecify.annotations.NullMarked;
