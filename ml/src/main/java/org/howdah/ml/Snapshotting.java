package org.howdah.ml;

import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.ml.learner.CallProgress;
import org.howdah.ml.memory.TrainingMemory;
import org.howdah.ml.snapshot.Sampling;
import org.howdah.ml.snapshot.SnapshotRequest;
import org.howdah.ml.snapshot.Snapshots;
import org.howdah.ml.snapshot.TestSize;

/** The function {@code pgml.snapshot}. */
public final class Snapshotting {
    private Snapshotting() {}

    /** A row of the result. */
    public record Result(String relation, String yColumnName) {}

    public static List<Result> snapshot(
            Call call,
            String relationName,
            String labelColumn,
            float testSize,
            String testSampling,
            String preprocess) {
        SnapshotRequest request =
                new SnapshotRequest(
                        relationName,
                        List.of(labelColumn),
                        new TestSize(testSize),
                        Sampling.of(testSampling),
                        0,
                        false,
                        preprocess);
        try (TrainingMemory memory = new TrainingMemory(call.loadedObjects()::heapBytes)) {
            new Snapshots(call, new CallProgress(call), memory, null).take(request);
        }
        return List.of(new Result(relationName, labelColumn));
    }
}
