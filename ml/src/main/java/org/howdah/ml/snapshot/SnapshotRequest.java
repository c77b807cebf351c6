package org.howdah.ml.snapshot;

import java.util.List;

/**
 * What to take a snapshot of, and how to divide it.
 *
 * @param relationName as the user named it
 * @param materialize whether to keep a copy of the rows in {@code pgml.snapshot_<id>}
 * @param preprocess JSON: what is done with the values of which columns
 */
public record SnapshotRequest(
        String relationName,
        List<String> labels,
        TestSize testSize,
        Sampling sampling,
        long seed,
        boolean materialize,
        String preprocess) {

    public SnapshotRequest {
        labels = List.copyOf(labels);
    }
}
