/** What models compute, as plain data: for exporters, which write it in other languages. */
@NullMarked
package org.howdah.ml.formula;

import org.jspecify.annotations.NullMarked;
