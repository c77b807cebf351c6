/** The methods behind the SQL functions {@code pg_onnx_*}, by subject. */
@NullMarked
package org.howdah.onnx;

import org.jspecify.annotations.NullMarked;
