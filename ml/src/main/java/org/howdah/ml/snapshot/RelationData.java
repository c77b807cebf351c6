package org.howdah.ml.snapshot;

import java.util.List;
import org.howdah.ml.learner.TrainingSet;

/**
 * The rows of a relation as a learner takes them.
 *
 * @param widths how many values each feature column has: more than one for an array
 */
record RelationData(RelationColumns columns, List<Integer> widths, TrainingSet rows) {

    RelationData {
        widths = List.copyOf(widths);
    }
}
