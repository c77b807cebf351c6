package org.howdah.ml.learner.tree.forest;

import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.tree.Tree;

/** Grows one tree of a forest. */
@FunctionalInterface
interface Member {
    /**
     * Grows it.
     *
     * @param progress allows one thread
     */
    Tree grow(SplittableRandom random, Progress progress);
}
