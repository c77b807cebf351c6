package org.howdah.ml.reference;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Task;
import org.howdah.ml.metric.Metrics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every supervised fit of the reference is repeated and met. */
class ReferenceTest {
    /** Beside it, as it has none of theirs: their own tests compare them. */
    private static final Set<String> OTHER_LIBRARIES = Set.of("lightgbm", "catboost");

    private static final Map<String, Model> MODELS = new HashMap<>();

    private static Stream<Reference> rows() {
        return Reference.all().filter(row -> LeftOut.reason(row).isEmpty());
    }

    static Stream<Named<Reference>> named() {
        return rows().map(row -> Named.of(row.text("algorithm") + " of " + row, row));
    }

    @AfterAll
    static void forget() {
        MODELS.clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    void isMet(Reference row) {
        Repetition repetition = Repetition.of(row);
        switch (repetition.comparison()) {
            case Comparison.Digits digits -> assertDigits(repetition, digits);
            case Comparison.Band band -> assertBand(repetition, band);
            case Comparison.NotBelow below -> {
                double least = lowest(row) - below.slack();
                double score = score(row, model(repetition));
                assertTrue(score >= least, () -> score + " is below " + least);
            }
            case Comparison.Refused _ -> assertThrows(InvalidHyperparameter.class, repetition::fit);
        }
    }

    private static void assertDigits(Repetition repetition, Comparison.Digits digits) {
        Map<String, Double> deviations = Deviations.of(repetition.expected(), model(repetition));
        assertAll(
                deviations.entrySet().stream()
                        .map(deviation -> within(deviation, digits))
                        .toList());
    }

    private static Executable within(
            Map.Entry<String, Double> deviation, Comparison.Digits digits) {
        double limit =
                digits.limits()
                        .getOrDefault(
                                Deviations.Kind.of(deviation.getKey()), Double.POSITIVE_INFINITY);
        return () ->
                assertTrue(
                        deviation.getValue() <= limit,
                        () -> "%s off, of at most %s".formatted(deviation, limit));
    }

    private static void assertBand(Repetition repetition, Comparison.Band band) {
        Reference row = repetition.expected();
        double score = band.seeds() == 1 ? score(row, model(repetition)) : median(repetition, band);
        JsonNode seeds = seeds(row);
        double lowest = lowest(row);
        double highest = seeds.path("max").asDouble(lowest);
        double beyond =
                band.ranges() * (highest - lowest)
                        + band.deviations() * seeds.path("std").asDouble(0)
                        + band.slack();
        assertTrue(
                score >= lowest - beyond && score <= highest + beyond,
                () ->
                        "%s is %s, not between %s and %s, by at most %s more"
                                .formatted(score(row), score, lowest, highest, beyond));
    }

    /** The lowest score over its seeds, where it has some. */
    private static double lowest(Reference row) {
        return seeds(row).path("min").asDouble(row.metric(score(row)));
    }

    private static JsonNode seeds(Reference row) {
        return row.entry().at("/over_seeds/metrics/" + score(row));
    }

    private static double median(Repetition repetition, Comparison.Band band) {
        double[] scores =
                IntStream.range(0, band.seeds())
                        .mapToDouble(
                                seed -> score(repetition.expected(), repetition.fit(seed).model()))
                        .sorted()
                        .toArray();
        return scores[scores.length / 2];
    }

    private static double score(Reference row, Model model) {
        return Metrics.of(model, row.test()).getOrDefault(score(row), Double.NaN);
    }

    private static String score(Reference row) {
        return row.task() == Task.REGRESSION ? "r2" : "accuracy";
    }

    /** Rows of double, which come first, and of float have the same model. */
    private static Model model(Repetition repetition) {
        if (MODELS.size() > 200) {
            MODELS.clear();
        }
        return MODELS.computeIfAbsent(repetition.key(), _ -> repetition.fit().model());
    }

    @Test
    void everyRowIsRepeatedOrLeftOutForAReason() {
        long leftOut = Reference.all().filter(row -> LeftOut.reason(row).isPresent()).count();
        assertEquals(818, Reference.all().count());
        assertEquals(818, rows().count() + leftOut);
        assertEquals(84, leftOut);
        rows().forEach(row -> assertTrue(known(Repetition.of(row)), row::toString));
    }

    private static boolean known(Repetition repetition) {
        return Learners.all().stream()
                .anyMatch(
                        entry ->
                                entry.algorithm().equals(repetition.algorithm())
                                        && entry.task() == repetition.expected().task());
    }

    @Test
    void whatIsLeftOutIsInTheReferenceAndNotOurs() {
        List<String> ours = Learners.all().stream().map(Family.Entry::algorithm).toList();
        for (String algorithm : LeftOut.algorithms().keySet()) {
            assertTrue(Reference.all().anyMatch(Reference.is("algorithm", algorithm)), algorithm);
            assertTrue(!ours.contains(algorithm), algorithm);
        }
    }

    @Test
    void everyAlgorithmOfOursIsInTheReference() {
        Set<String> there =
                rows().map(Repetition::of)
                        .map(
                                repetition ->
                                        repetition.algorithm() + " " + repetition.expected().task())
                        .collect(Collectors.toSet());
        Learners.all().stream()
                .filter(entry -> entry.task().isSupervised())
                .filter(entry -> !OTHER_LIBRARIES.contains(entry.algorithm()))
                .map(entry -> entry.algorithm() + " " + entry.task())
                .forEach(entry -> assertTrue(there.contains(entry), entry));
    }

    @Test
    void anotherModelDeviates() {
        Reference row = Reference.of("linear", "regression").findFirst().orElseThrow();
        Reference other = Reference.of("ridge", "regression").findFirst().orElseThrow();
        Model model = Repetition.of(other).fit().model();
        Map<String, Double> deviations = Deviations.of(row, model);
        assertTrue(
                Stream.of("coefficients", "predictions", "r2", "mae", "mse")
                        .allMatch(name -> deviations.getOrDefault(name, 0.0) > 1e-3),
                deviations::toString);
    }
}
