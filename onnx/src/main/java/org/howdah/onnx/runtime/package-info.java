/** ONNX Runtime, called through its C interface: sessions of models, and their runs. */
@NullMarked
package org.howdah.onnx.runtime;

import org.jspecify.annotations.NullMarked;
