package org.howdah.ml.learner.tree;

import org.howdah.ml.learner.Explained;
import org.howdah.ml.learner.Important;

/** A model made of trees, which know most of what there is to know of it. */
public interface TreeModel extends Explained, Important {

    Trees trees();

    @Override
    default int features() {
        return trees().features();
    }

    @Override
    default int explainedOutputs() {
        return trees().outputs();
    }

    @Override
    default void contributions(float[] rows, int start, double[] contributions) {
        trees().contributions(rows, start, contributions);
    }

    @Override
    default double[] importances() {
        return trees().importances();
    }

    @Override
    default long bytes() {
        return trees().bytes();
    }
}
