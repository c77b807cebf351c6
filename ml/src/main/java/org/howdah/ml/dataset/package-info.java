/** Data sets that come with the extension. */
@NullMarked
package org.howdah.ml.dataset;

import org.jspecify.annotations.NullMarked;
