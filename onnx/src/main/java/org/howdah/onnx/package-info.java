/** The methods behind the SQL functions {@code pg_onnx_*}. */
@NullMarked
package org.howdah.onnx;

import org.jspecify.annotations.NullMarked;
