package org.howdah.ml.learner.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Vectors;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SupportVectorClassificationTest {
    private static final Learner SVM = SupportVectorClassification.byCost();
    private static final Learner NU_SVM = SupportVectorClassification.byShare();
    private static final TrainingSet IRIS = Dataset.load("iris").toTrainingSet();
    private static final TrainingSet TWO_LABELS = IRIS.select(IntStream.range(50, 150).toArray());

    /** Intercepts and support vectors of scikit-learn 1.2.1, fitted to a tolerance of 1e-6. */
    static Stream<Arguments> kernels() {
        return Stream.of(
                Arguments.of("linear", new double[] {1.45057, 1.50726, 9.17203}, 24),
                Arguments.of("poly", new double[] {1.14177, 1.19247, 3.89207}, 15),
                Arguments.of("rbf", new double[] {-0.06076, -0.16782, -0.12656}, 41),
                Arguments.of("sigmoid", new double[] {1, 1, 1}, 125));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void everyKernelGivesTheInterceptsOfScikitLearn(
            String kernel, double[] intercepts, int vectors) {
        SupportVectorClassifier model =
                fit(
                        SVM,
                        IRIS,
                        Map.of(
                                "kernel",
                                kernel,
                                "C",
                                2,
                                "gamma",
                                "auto",
                                "coef0",
                                0.5,
                                "tol",
                                1e-6,
                                "class_weight",
                                Map.of("0", 2, "1", 1, "2", 0.5)));
        double[] found =
                Arrays.stream(model.decisions().offsets()).map(offset -> -offset).toArray();
        assertArrayEquals(intercepts, found, 2e-5);
        assertEquals(vectors, model.decisions().vectors().count());
    }

    @Test
    void theOptimalityConditionsHold() {
        Map<String, Object> given = Map.of("tol", 1e-6, "C", 3.0);
        PairwiseDecisions decisions = fit(SVM, TWO_LABELS, given).decisions();
        double sum = Arrays.stream(decisions.coefficients()).sum();
        assertEquals(0, sum, 1e-9);
        double[] decision = new double[1];
        int free = 0;
        for (int row = 0; row < TWO_LABELS.rows(); row++) {
            float[] values = TWO_LABELS.features().block(row);
            int offset = TWO_LABELS.features().offset(row);
            decisions.decide(values, offset, decision);
            double side = TWO_LABELS.target()[row] == 1 ? 1 : -1;
            double reached = side * decision[0];
            double size = side * coefficient(decisions, values, offset);
            assertTrue(size >= 0 && size <= 3);
            if (size == 0) {
                assertTrue(reached >= 1 - 1e-5);
            } else if (size == 3) {
                assertTrue(reached <= 1 + 1e-5);
            } else {
                assertEquals(1, reached, 1e-5);
                free++;
            }
        }
        assertTrue(free > 2);
    }

    /** Of the first support vector with the values of the row; 0 if it is none. */
    private static double coefficient(PairwiseDecisions decisions, float[] row, int start) {
        Samples vectors = decisions.vectors().samples();
        for (int vector = 0; vector < vectors.rows(); vector++) {
            int from = vector * vectors.columns();
            if (Arrays.equals(
                    vectors.values(),
                    from,
                    from + vectors.columns(),
                    row,
                    start,
                    start + vectors.columns())) {
                return decisions.coefficients()[vector];
            }
        }
        return 0;
    }

    @Test
    void supportVectorsSuffice() {
        Map<String, Object> given = Map.of("tol", 1e-8, "gamma", 0.5);
        PairwiseDecisions all = fit(SVM, TWO_LABELS, given).decisions();
        int[] support =
                IntStream.range(0, TWO_LABELS.rows())
                        .filter(
                                row ->
                                        coefficient(
                                                        all,
                                                        TWO_LABELS.features().block(row),
                                                        TWO_LABELS.features().offset(row))
                                                != 0)
                        .toArray();
        assertTrue(support.length < TWO_LABELS.rows());
        PairwiseDecisions few = fit(SVM, TWO_LABELS.select(support), given).decisions();
        assertArrayEquals(decisions(all), decisions(few), 1e-6);
    }

    @Test
    void aShareBoundsErrorsAndSupportVectors() {
        for (double nu : new double[] {0.2, 0.5, 0.8}) {
            PairwiseDecisions decisions =
                    fit(NU_SVM, TWO_LABELS, Map.of("nu", nu, "tol", 1e-7)).decisions();
            double[] values = decisions(decisions);
            double errors = 0;
            for (int row = 0; row < values.length; row++) {
                double side = TWO_LABELS.target()[row] == 1 ? 1 : -1;
                errors += side * values[row] < 1 - 1e-4 ? 1 : 0;
            }
            assertTrue(errors <= nu * values.length);
            assertTrue(decisions.vectors().count() >= nu * values.length);
        }
    }

    @Test
    void aSmallCacheGivesTheSameModel() {
        byte[] large = Artifact.write(fit(SVM, IRIS, Map.of()));
        byte[] small = Artifact.write(fit(SVM, IRIS, Map.of("cache_size", 1e-6)));
        assertArrayEquals(large, small);
        byte[] nu = Artifact.write(fit(NU_SVM, IRIS, Map.of()));
        assertArrayEquals(nu, Artifact.write(fit(NU_SVM, IRIS, Map.of("cache_size", 1e-6))));
    }

    @Test
    void probabilitiesAreAboutAsLikelyAsThoseOfScikitLearn() {
        assertEquals(0.0938, loss(fit(SVM, IRIS, Map.of("probability", true))), 0.02);
        assertEquals(0.0849, loss(fit(NU_SVM, IRIS, Map.of("probability", true, "nu", 0.3))), 0.02);
    }

    private static double loss(SupportVectorClassifier model) {
        double[] probabilities = model.probabilities(IRIS.features());
        double loss = 0;
        for (int row = 0; row < IRIS.rows(); row++) {
            double[] one = Arrays.copyOfRange(probabilities, row * 3, row * 3 + 3);
            assertEquals(1, Arrays.stream(one).sum(), 1e-12);
            loss -= Math.log(one[(int) IRIS.target()[row]]) / IRIS.rows();
        }
        return loss;
    }

    @Test
    void probabilitiesAreTheSameAgainAndAfterReading() {
        Map<String, Object> given = Map.of("probability", true, "random_state", 7);
        byte[] bytes = Artifact.write(fit(SVM, IRIS, given));
        assertArrayEquals(bytes, Artifact.write(fit(SVM, IRIS, given)));
        SupportVectorClassifier read = (SupportVectorClassifier) Artifact.read(bytes);
        assertArrayEquals(bytes, Artifact.write(read));
        assertTrue(read.probabilistic());
        assertArrayEquals(
                fit(SVM, IRIS, given).probabilities(IRIS.features()),
                read.probabilities(IRIS.features()));
    }

    @Test
    void onlyWhoAsksForProbabilitiesHasThem() {
        assertFalse(fit(SVM, IRIS, Map.of()).probabilistic());
    }

    @Test
    void tooFewIterationsWarn() {
        Fit fit = SVM.fit(IRIS, SVM.schema().resolve(Map.of("max_iter", 2)), Progress.NONE);
        assertTrue(fit.warnings().getFirst().contains("did not converge in 2 iterations"));
    }

    @Test
    void sizesOfDecisionsBreakTiesOnlyIfWanted() {
        double[] circle = {1, -3, 2};
        double[] votes = new double[3];
        Votes.count(circle, votes);
        assertArrayEquals(new double[] {1, 1, 1}, votes);
        assertEquals(0, Vectors.greatest(votes, 0, votes.length));
        Votes.weighted(circle, votes);
        assertEquals(1 - 2.0 / 9, votes[0], 1e-15);
        assertEquals(1 + 1.0 / 6, votes[1], 1e-15);
        assertEquals(1 + 1.0 / 6, votes[2], 1e-15);
        Map<String, Object> contradiction = new HashMap<>();
        contradiction.put("break_ties", true);
        contradiction.put("decision_function_shape", "ovo");
        assertThrows(InvalidHyperparameter.class, () -> fit(SVM, IRIS, contradiction));
    }

    private static double[] decisions(PairwiseDecisions decisions) {
        double[] one = new double[1];
        return IntStream.range(0, TWO_LABELS.rows())
                .mapToDouble(
                        row -> {
                            decisions.decide(
                                    TWO_LABELS.features().block(row),
                                    TWO_LABELS.features().offset(row),
                                    one);
                            return one[0];
                        })
                .toArray();
    }

    private static SupportVectorClassifier fit(
            Learner learner, TrainingSet data, Map<String, Object> given) {
        return (SupportVectorClassifier)
                learner.fit(data, learner.schema().resolve(given), Progress.NONE).model();
    }
}
