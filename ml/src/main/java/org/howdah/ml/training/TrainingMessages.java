package org.howdah.ml.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.error.Severity;
import org.howdah.ml.learner.Task;
import org.howdah.ml.project.Json;
import org.howdah.ml.project.Tasks;
import org.howdah.ml.snapshot.Snapshot;

/** What a training tells its user while it goes on; the texts of INFO are PostgresML's. */
record TrainingMessages(Call call) {

    void snapshotting(String relation) {
        info("Snapshotting table \"%s\", this may take a little while...".formatted(relation));
    }

    /** What was given for nothing, because the project's last snapshot is used as it is. */
    void unused(TrainingRequest request) {
        List<String> unused = new ArrayList<>();
        if (!request.labels().isEmpty()) {
            unused.add("y_column_name");
        }
        if (!Json.object("preprocess", request.preprocess()).isEmpty()) {
            unused.add("preprocess");
        }
        if (request.materializeSnapshot()) {
            unused.add("materialize_snapshot");
        }
        if (!unused.isEmpty()) {
            call.report(
                    Severity.NOTICE,
                    "not used: %s. Without relation_name, the project's last snapshot is taken as it is"
                            .formatted(String.join(", ", unused)));
        }
    }

    void data(Snapshot snapshot) {
        List<double[]> labels = snapshot.training().targets();
        long distinct = labels.isEmpty() ? 0 : Arrays.stream(labels.getFirst()).distinct().count();
        info(
                ("Dataset { num_features: %d, num_labels: %d, num_distinct_labels: %d, num_rows: %d,"
                                + " num_train_rows: %d, num_test_rows: %d }")
                        .formatted(
                                snapshot.training().features().columns(),
                                labels.size(),
                                distinct,
                                snapshot.rows(),
                                snapshot.training().rows(),
                                snapshot.testing().rows()));
    }

    void model(long id, Task task, String algorithm, String runtime) {
        info(
                "Training Model { id: %d, task: %s, algorithm: %s, runtime: %s }"
                        .formatted(id, Tasks.shown(task), algorithm, runtime));
    }

    void evaluation(Evaluation evaluation) {
        evaluation.fit().warnings().forEach(text -> call.report(Severity.WARNING, text));
        info("Metrics: " + evaluation.summary());
    }

    private void info(String text) {
        call.report(Severity.INFO, text);
    }
}
