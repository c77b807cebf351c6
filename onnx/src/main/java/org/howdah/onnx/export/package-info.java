/** Trained models of {@code pgml}, written as ONNX. */
@NullMarked
package org.howdah.onnx.export;

import org.jspecify.annotations.NullMarked;
