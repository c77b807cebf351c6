/** The tables of schema {@code ext_pg_onnx}. */
@NullMarked
package org.howdah.onnx.catalogue;

import org.jspecify.annotations.NullMarked;
