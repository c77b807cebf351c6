/** Data sets and what scikit-learn and XGBoost made of them. */
@NullMarked
package org.howdah.ml.reference;

import org.jspecify.annotations.NullMarked;
