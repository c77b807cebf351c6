/** What is done once, at installation, so that the first session of an engine is fast. */
@NullMarked
package org.howdah.onnx.exercise;

import org.jspecify.annotations.NullMarked;
