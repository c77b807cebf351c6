/** ONNX files as models of projects: they predict and are explained as those that learned here. */
@NullMarked
package org.howdah.onnx.imported;

import org.jspecify.annotations.NullMarked;
