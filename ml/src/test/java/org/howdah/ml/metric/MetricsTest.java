package org.howdah.ml.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricsTest {

    /** Predicts the feature, with probability 1. */
    private record Echo(ClassLabels labels, AtomicInteger asked) implements Classifier {
        Echo(int labels) {
            this(
                    ClassLabels.of(IntStream.range(0, labels).asDoubleStream().toArray()),
                    new AtomicInteger());
        }

        @Override
        public int features() {
            return 1;
        }

        @Override
        public void predict(float[] rows, int start, int count, double[] predictions, int at) {
            for (int row = 0; row < count; row++) {
                predictions[at + row] = rows[start + row];
            }
        }

        @Override
        public void probabilities(
                float[] rows, int start, int count, double[] probabilities, int at) {
            asked.incrementAndGet();
            for (int row = 0; row < count; row++) {
                probabilities[at + row * labels.count() + (int) rows[start + row]] = 1;
            }
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public String format() {
            return "echo";
        }

        @Override
        public void write(DataOutput out) {}
    }

    /** One row of each label. */
    private static TrainingSet rows(int labels) {
        float[] values = new float[labels];
        double[] targets = new double[labels];
        for (int label = 0; label < labels; label++) {
            values[label] = label;
            targets[label] = label;
        }
        return TrainingSet.of(Matrix.of(labels, 1, values), targets);
    }

    private static Map<String, @Nullable Object> details(int labels) {
        return MetricDetails.of(
                Predictions.of(new Echo(labels), rows(labels), Progress.NONE), label -> label);
    }

    @Test
    void theConfusionOfMoreLabelsThanAreShownIsLeftOut() {
        assertTrue(details(2000).containsKey("confusion_matrix"));
        Map<String, @Nullable Object> details = details(2001);
        assertFalse(details.containsKey("confusion_matrix"));
        List<?> scores = (List<?>) Objects.requireNonNull(details.get("per_class"));
        assertEquals(2001, scores.size());
    }

    @Test
    void theScoreNeedsNoProbabilities() {
        Echo model = new Echo(3);
        assertEquals(1, Metrics.score(model, rows(3), Progress.NONE));
        assertEquals(0, model.asked().get());
    }

    @Test
    void theScoreIsTheMetricOfItsName() {
        TrainingSet rows = rows(3);
        TrainingSet others = TrainingSet.of(rows.features(), new double[] {0, 2, 2});
        Echo model = new Echo(3);
        assertEquals(
                Metrics.of(model, others).get("f1"), Metrics.score(model, others, Progress.NONE));
    }

    @Test
    void measuringChecksForACancelAtEachLabel() {
        AtomicInteger checks = new AtomicInteger();
        Predictions predictions = Predictions.of(new Echo(50), rows(50), Progress.NONE);
        Metrics.of(predictions, checks::incrementAndGet);
        assertTrue(checks.get() >= 50);
    }
}
