package org.howdah.ml;

import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.ml.memory.CountedProgress;
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
        try (TrainingMemory memory = new TrainingMemory(call.loadedObjects())) {
            new Snapshots(call, new CountedProgress(call, memory), memory, null).take(request);
        }
        return List.of(new Result(relationName, labelColumn));
    }
}
