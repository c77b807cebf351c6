/** What a user may say about how a model's session is made. */
@NullMarked
package org.howdah.onnx.option;

import org.jspecify.annotations.NullMarked;
