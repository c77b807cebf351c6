/** Models are run on the rows of a query, many rows at a time. */
@org.jspecify.annotations.NullMarked
package org.howdah.onnx.query;
