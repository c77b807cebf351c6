/** What an ONNX model says of itself: its inputs, outputs, operators and origin. */
@NullMarked
package org.howdah.onnx.graph;

import org.jspecify.annotations.NullMarked;
