/** What is done once, at installation, so that the first training of an engine is fast. */
@NullMarked
package org.howdah.ml.exercise;

import org.jspecify.annotations.NullMarked;
