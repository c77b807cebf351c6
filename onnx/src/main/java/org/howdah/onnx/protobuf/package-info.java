/** Protocol Buffers' wire format: bounded reading of bytes that nobody trusts, and writing. */
@NullMarked
package org.howdah.onnx.protobuf;

import org.jspecify.annotations.NullMarked;
