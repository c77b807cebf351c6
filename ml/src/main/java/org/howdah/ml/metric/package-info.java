/** Metrics: how well a model predicts rows that it has not seen. */
@NullMarked
package org.howdah.ml.metric;

import org.jspecify.annotations.NullMarked;
