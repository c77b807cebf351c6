package org.howdah.ml.exercise;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.howdah.host.exercise.Exercise;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.metric.MetricDetails;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.metric.Predictions;
import org.howdah.ml.project.Json;

/** Fits, measures, writes and reads a small model of every learner. */
public final class LearnersExercise implements Exercise {
    private static final int ROWS = 90;
    private static final int COLUMNS = 4;
    private static final int LABELS = 3;

    @Override
    public void run() {
        Learners.all().forEach(LearnersExercise::exercise);
    }

    private static void exercise(Entry entry) {
        TrainingSet rows = rows(entry.task());
        Hyperparameters standard = entry.learner().schema().resolve(Map.of());
        Model model = entry.learner().fit(rows, standard, Progress.NONE).model();
        Predictions predictions = Predictions.of(model, rows, Progress.NONE);
        Json.write(Metrics.of(predictions, Progress.NONE));
        Json.write(MetricDetails.of(predictions, label -> label));
        Json.object("hyperparams", Json.write(standard.toMap()));
        Artifact.read(Artifact.write(model));
    }

    /** Groups of rows around different places, so that every algorithm finds what it looks for. */
    private static TrainingSet rows(Task task) {
        Random random = new Random(0);
        float[] values = new float[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = 5 * (i / COLUMNS % LABELS) + random.nextFloat();
        }
        Matrix features = Matrix.of(ROWS, COLUMNS, values);
        return task.isSupervised()
                ? TrainingSet.of(
                        features, IntStream.range(0, ROWS).mapToDouble(i -> i % LABELS).toArray())
                : TrainingSet.unlabelled(features);
    }
}
