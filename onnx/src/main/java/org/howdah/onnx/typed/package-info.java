/** SQL values to tensors and back: models are run without JSON. */
@NullMarked
package org.howdah.onnx.typed;

import org.jspecify.annotations.NullMarked;
