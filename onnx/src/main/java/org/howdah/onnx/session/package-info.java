/** Loaded models: found, made, run and counted. */
@NullMarked
package org.howdah.onnx.session;

import org.jspecify.annotations.NullMarked;
