package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final Parameter<Double> RATE =
            Parameter.real("rate", 0.3, Range.SHARE).orCalled("eta");
    private static final Parameter<Integer> ROUNDS =
            Parameter.integer("rounds", 10, Range.atLeast(1));
    private static final Parameter<String> METHOD = Parameter.choice("method", "auto", "exact");
    private static final Parameter<Optional<Integer>> SEED =
            Parameter.optional("seed", ValueType.integer(Range.ANY));
    private static final Schema SCHEMA = new Schema("toy", RATE, ROUNDS, METHOD, SEED);

    @Test
    void whatIsNotGivenHasTheStandardValue() {
        Hyperparameters parameters = SCHEMA.resolve(Map.of("rounds", 3));
        assertEquals(3, parameters.get(ROUNDS));
        assertEquals(0.3, parameters.get(RATE));
        assertTrue(parameters.given(ROUNDS));
        assertFalse(parameters.given(RATE));
    }

    @Test
    void anAliasSetsTheParameter() {
        assertEquals(0.5, SCHEMA.resolve(Map.of("eta", 0.5)).get(RATE));
    }

    @Test
    void resolvedValuesAreResolvedToThemselves() {
        Map<String, Object> given = Map.of("eta", 0.5, "seed", 7);
        Map<String, ?> resolved = SCHEMA.resolve(given).toMap();
        assertEquals(resolved, SCHEMA.resolve(resolved).toMap());
    }

    @Test
    void wholeNumbersMayBeWrittenWithAPoint() {
        assertEquals(4, SCHEMA.resolve(Map.of("rounds", 4.0)).get(ROUNDS));
    }

    @Test
    void anUnknownNameIsRefusedWithTheValidOnes() {
        InvalidHyperparameter refusal = refusal(Map.of("foo", 1));
        assertEquals("unknown hyperparameter \"foo\" for algorithm toy", refusal.getMessage());
        assertEquals("It takes: eta, method, rate, rounds, seed.", refusal.hint());
    }

    @Test
    void anOpenEndIsNamedByTheNumberThatIsOutside() {
        assertEquals(
                "greater than 0 and less than 1",
                new Range(0, true, Math.nextDown(1.0)).toString());
        assertEquals("at least 0 and at most 0.5", Range.between(0, 0.5).toString());
    }

    @Test
    void aNumberOutOfRangeIsRefusedWithTheRange() {
        assertEquals(
                "hyperparameter \"rate\" must be a number greater than 0 and at most 1, not 2",
                refusal(Map.of("rate", 2)).getMessage());
    }

    @Test
    void anotherTypeIsRefused() {
        assertEquals(
                "hyperparameter \"rounds\" must be a whole number at least 1, not \"many\"",
                refusal(Map.of("rounds", "many")).getMessage());
    }

    @Test
    void anUnknownChoiceIsRefusedWithTheChoices() {
        assertEquals(
                "hyperparameter \"method\" must be one of \"auto\", \"exact\", not \"fast\"",
                refusal(Map.of("method", "fast")).getMessage());
    }

    @Test
    void aValueGivenTwiceByAliasIsRefused() {
        InvalidHyperparameter refusal = refusal(Map.of("rate", 0.1, "eta", 0.2));
        assertEquals(
                "hyperparameter \"rate\" is given twice, also by another name",
                refusal.getMessage());
    }

    @Test
    void anAlgorithmThatDoesNotKnowTheTaskIsRefused() {
        UnsupportedAlgorithm refusal =
                assertThrows(
                        UnsupportedAlgorithm.class, () -> Learners.of("dbscan", Task.REGRESSION));
        assertEquals("dbscan does not support regression", refusal.getMessage());
        List<String> hint = List.of(refusal.hint().split("[ ,.]+"));
        assertEquals(List.of("Algorithms", "for", "it", "are:"), hint.subList(0, 4));
        List<String> algorithms = hint.subList(4, hint.size());
        assertEquals(algorithms.stream().sorted().toList(), algorithms);
        assertTrue(algorithms.containsAll(List.of("linear", "random_forest", "xgboost")));
    }

    private static InvalidHyperparameter refusal(Map<String, Object> given) {
        return assertThrows(InvalidHyperparameter.class, () -> SCHEMA.resolve(given));
    }
}
