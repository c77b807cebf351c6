package org.howdah.ml.snapshot;

import org.howdah.ml.learner.TrainingSet;

/**
 * Rows to learn from and to test with, as they were read for a snapshot.
 *
 * @param id of the row in {@code pgml.snapshots}
 * @param checksum SHA-256 of the rows and their division, in hexadecimal
 */
public record Snapshot(
        long id,
        TrainingSet training,
        TrainingSet testing,
        String checksum,
        SnapshotRequest request) {

    public int rows() {
        return training.rows() + testing.rows();
    }
}
