/** The values that ONNX models take and give, in memory and as JSON. */
@NullMarked
package org.howdah.onnx.tensor;

import org.jspecify.annotations.NullMarked;
