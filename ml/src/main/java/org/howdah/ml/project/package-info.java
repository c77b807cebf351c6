/** Projects, their models, and the rows that hold them. */
@NullMarked
package org.howdah.ml.project;

import org.jspecify.annotations.NullMarked;
