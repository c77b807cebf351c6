package org.howdah.ml.learner.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.reference.Unsupervised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference's rows are doubles, ours their nearest floats: hence 1e-5. */
class DecompositionReferenceTest {
    private static final double FLOATS = 1e-5;

    static Stream<Unsupervised> components() {
        return Unsupervised.of("pca");
    }

    /** Axes of equal variance, as those without any of digits, have no direction of their own. */
    static Stream<Unsupervised> distinctComponents() {
        return components().filter(fit -> fit.has("components"));
    }

    static Stream<Unsupervised> groups() {
        return Unsupervised.of("feature_agglomeration");
    }

    @ParameterizedTest
    @MethodSource("components")
    void variancesAgree(Unsupervised reference) {
        PrincipalComponents model = principalComponents(reference);
        double[] expected = reference.numbers("explained_variance");
        assertArrayEquals(expected, model.variances(), FLOATS * expected[0]);
        assertArrayEquals(reference.numbers("explained_variance_ratio"), model.shares(), FLOATS);
        assertEquals(
                reference.number("cumulative_explained_variance"),
                model.explainedVariance(),
                FLOATS);
    }

    @ParameterizedTest
    @MethodSource("distinctComponents")
    void axesAgreeWithTheirSigns(Unsupervised reference) {
        double[][] expected = reference.rows("components");
        double[][] axes = principalComponents(reference).components();
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], axes[i], FLOATS);
        }
    }

    @ParameterizedTest
    @MethodSource("distinctComponents")
    void firstThreeRowsAreMappedTheSame(Unsupervised reference) {
        double[][] expected = reference.rows("transform3");
        PrincipalComponents model = principalComponents(reference);
        double[] mapped = model.predict(reference.train().features().slice(0, 3));
        double[] flat = Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray();
        double largest = Arrays.stream(flat).map(Math::abs).max().orElseThrow();
        assertArrayEquals(flat, mapped, FLOATS * Math.max(1, largest));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void groupsOfColumnsAgreeButForTheirNumbers(Unsupervised reference) {
        Learner learner = new FeatureAgglomeration();
        PooledColumns model =
                (PooledColumns)
                        learner.fit(reference.train(), learner.schema().standard(), Progress.NONE)
                                .model();
        double[] expected = reference.numbers("labels");
        int[] groups = model.groups();
        for (int i = 0; i < groups.length; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(expected[i] == expected[j], groups[i] == groups[j]);
            }
        }
    }

    private static PrincipalComponents principalComponents(Unsupervised reference) {
        Learner learner = new PrincipalComponentAnalysis();
        return (PrincipalComponents)
                learner.fit(
                                reference.train(),
                                learner.schema().resolve(reference.parameters()),
                                Progress.NONE)
                        .model();
    }
}
