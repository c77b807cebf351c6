/** Inputs and outputs of models as JSON. */
@NullMarked
package org.howdah.onnx.json;

import org.jspecify.annotations.NullMarked;
