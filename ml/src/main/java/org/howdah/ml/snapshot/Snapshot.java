package org.howdah.ml.snapshot;

import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.preparation.Preparation;

/**
 * Rows to learn from and to test with, as they were read for a snapshot.
 *
 * @param id of the row in {@code pgml.snapshots}
 * @param preparation of the features, fitted on the rows to learn from
 * @param checksum SHA-256 of the rows and their division, in hexadecimal
 */
public record Snapshot(
        long id,
        TrainingSet training,
        TrainingSet testing,
        Preparation preparation,
        String checksum,
        SnapshotRequest request) {

    public int rows() {
        return training.rows() + testing.rows();
    }
}
