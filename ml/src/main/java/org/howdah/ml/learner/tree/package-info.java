/** Decision trees: their evaluation, whoever has made them, and learners of ensembles of them. */
@NullMarked
package org.howdah.ml.learner.tree;

import org.jspecify.annotations.NullMarked;
