/** The vetting: what an ONNX file must be before native code sees a byte of it. */
@NullMarked
package org.howdah.onnx.vetting;

import org.jspecify.annotations.NullMarked;
