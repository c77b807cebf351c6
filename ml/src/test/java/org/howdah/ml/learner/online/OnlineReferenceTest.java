package org.howdah.ml.learner.online;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Results depend on a seed, so the median over five must lie in the reference's band over ten. */
class OnlineReferenceTest {
    private static final double BAND = 0.02;

    static Stream<Arguments> fits() {
        return OnlineFamily.FAMILY.entries().stream()
                .flatMap(
                        entry ->
                                Reference.of(entry.algorithm(), entry.task().sqlName())
                                        .map(reference -> Arguments.of(entry, reference)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fits")
    void scoresAreThoseOfOtherSeeds(Entry entry, Reference reference) {
        TrainingSet train = reference.train();
        TrainingSet test = reference.test();
        double[] scores =
                IntStream.range(0, 5)
                        .mapToDouble(seed -> score(entry, train, test, seed))
                        .sorted()
                        .toArray();
        String metric = entry.task() == Task.REGRESSION ? "r2" : "accuracy";
        var band = reference.entry().get("over_seeds").get("metrics").get(metric);
        double least = band.get("min").asDouble() - BAND;
        double most = band.get("max").asDouble() + BAND;
        assertTrue(
                scores[2] >= least && scores[2] <= most,
                () -> "%s not in %s to %s".formatted(Arrays.toString(scores), least, most));
    }

    private static double score(Entry entry, TrainingSet train, TrainingSet test, int seed) {
        var parameters = entry.learner().schema().resolve(Map.of("random_state", seed));
        double[] predicted =
                entry.learner()
                        .fit(train, parameters, Progress.NONE)
                        .model()
                        .predict(test.features());
        return entry.task() == Task.REGRESSION
                ? determination(test.target(), predicted)
                : accuracy(test.target(), predicted);
    }

    private static double accuracy(double[] target, double[] predicted) {
        return IntStream.range(0, target.length)
                .mapToDouble(row -> target[row] == predicted[row] ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double determination(double[] target, double[] predicted) {
        double mean = Arrays.stream(target).average().orElseThrow();
        double errors = 0;
        double spread = 0;
        for (int row = 0; row < target.length; row++) {
            errors += Math.pow(target[row] - predicted[row], 2);
            spread += Math.pow(target[row] - mean, 2);
        }
        return 1 - errors / spread;
    }

    static List<Entry> entries() {
        return OnlineFamily.FAMILY.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theReferenceIsNotEmpty(Entry entry) {
        assertTrue(Reference.of(entry.algorithm(), entry.task().sqlName()).count() >= 8);
    }
}
