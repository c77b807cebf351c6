package org.howdah.ml.learner.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.reference.Dataset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gaussian processes with kernels are those of scikit-learn 1.2.1: predictions (for labels:
 * probabilities of label 1) for every 15th of the first 75 training rows, with a little added to
 * all features, and the logarithm of the marginal likelihood. Rows are every other one of iris, or
 * the first 150 of diabetes with the target normalised.
 */
class KernelExpressionReferenceTest {
    private static final Dataset IRIS =
            Dataset.load("iris").select(IntStream.range(0, 75).map(row -> 2 * row).toArray());
    private static final Dataset DIABETES =
            Dataset.load("diabetes").select(IntStream.range(0, 150).toArray());

    private final Learner regression = new GaussianProcessRegression();
    private final Learner classification = new GaussianProcessClassification();

    static Stream<Arguments> given() {
        return Stream.of(
                Arguments.of(
                        "RBF(2.0, \"fixed\") + WhiteKernel(0.05, \"fixed\")",
                        new double[] {
                            0.015641852, 0.070381094, 1.129954785, 1.20133367, 2.008300335
                        },
                        -0.70758597),
                Arguments.of(
                        "2.0 * RBF([1.0, 2.0, 0.5, 3.0]) + WhiteKernel(0.1)",
                        new double[] {
                            -0.000549368, -0.00392885, 1.015653099, 1.094474122, 1.956191939
                        },
                        -33.50586763),
                Arguments.of(
                        "Matern(1.5, nu=0.5) * 3.0 + WhiteKernel(0.05)",
                        new double[] {
                            -0.000567896, 0.016375403, 1.059065783, 1.05110185, 1.918678854
                        },
                        -70.69243932),
                Arguments.of(
                        "Matern([1.0, 2.0, 3.0, 4.0], nu=1.5) + WhiteKernel(0.05)",
                        new double[] {
                            0.005912159, 0.041845058, 1.1407507, 1.135020598, 1.958739897
                        },
                        -14.15251803),
                Arguments.of(
                        "Matern(length_scale=2, nu=2.5) + WhiteKernel(0.05)",
                        new double[] {
                            0.001686336, 0.035925612, 1.129141634, 1.121472372, 1.969393267
                        },
                        -3.30880417),
                Arguments.of(
                        "Matern(length_scale=2, nu=inf) + WhiteKernel(0.05)",
                        new double[] {
                            0.015641852, 0.070381094, 1.129954785, 1.20133367, 2.008300335
                        },
                        -0.70758597),
                Arguments.of(
                        "RationalQuadratic(1.5, 0.7) + WhiteKernel(0.05)",
                        new double[] {
                            -0.005399629, 0.027051643, 1.118242394, 1.102498039, 1.963858919
                        },
                        -3.95382025),
                Arguments.of(
                        "ExpSineSquared(1.5, 20.0) + WhiteKernel(0.5)",
                        new double[] {
                            0.031365931, 0.094149037, 0.888683932, 1.253661723, 1.871276839
                        },
                        -55.63617613),
                Arguments.of(
                        "DotProduct(0.5) ** 2 + WhiteKernel(0.2)",
                        new double[] {
                            0.037574569, 0.091010767, 1.022934141, 1.27442441, 2.053856498
                        },
                        -46.56106819),
                Arguments.of(
                        "(ConstantKernel(2.0) + RBF(1.0)) * DotProduct(1.0) + WhiteKernel(0.3)",
                        new double[] {
                            -0.00909533, 0.012518313, 1.059338491, 1.018320159, 1.967247002
                        },
                        -109.14444768));
    }

    static Stream<Arguments> searched() {
        return Stream.of(
                Arguments.of(
                        "1.0 * RBF(1.0) + WhiteKernel()",
                        false,
                        new double[] {-0.003092, 0.043119, 1.081473, 1.153567, 2.002001},
                        3.7012609),
                Arguments.of(
                        "1.0 * RBF([1.0, 1.0, 1.0, 1.0]) + WhiteKernel(0.1)",
                        false,
                        new double[] {-0.001487, 0.002397, 0.978963, 0.973398, 2.026551},
                        14.14885),
                Arguments.of(
                        "ConstantKernel(1.0, (1e-2, 1e3)) * Matern(1.0, (1e-2, 1e2), nu=2.5) + WhiteKernel(0.1, (1e-3, 1))",
                        false,
                        new double[] {-0.009003, 0.017903, 1.077428, 1.095502, 1.999432},
                        5.4494018),
                Arguments.of(
                        "1.0 * RationalQuadratic(1.0, 1.0) + WhiteKernel(0.1)",
                        false,
                        new double[] {-0.002089, -6e-05, 1.012764, 1.011312, 1.993117},
                        10.4316339),
                Arguments.of(
                        "DotProduct(1.0) + WhiteKernel(1.0)",
                        true,
                        new double[] {174.239816, 167.215084, 149.5853, 138.621769, 126.264561},
                        -194.1306467),
                Arguments.of(
                        "1.0 * RBF(0.1) + WhiteKernel(1.0)",
                        true,
                        new double[] {208.944711, 162.959124, 161.716177, 123.557293, 120.894491},
                        -174.5788091),
                Arguments.of(
                        "1.0 * Matern(0.1, nu=0.5) * DotProduct() + WhiteKernel(1.0)",
                        true,
                        new double[] {203.510891, 167.038439, 162.124114, 120.66324, 125.774396},
                        -171.4730026));
    }

    static Stream<Arguments> labels() {
        return Stream.of(
                Arguments.of(
                        "2.0 * RBF(1.5) + WhiteKernel(0.5)",
                        true,
                        false,
                        new double[] {0.0895504, 0.1114019, 0.7036561, 0.7273546, 0.1187261},
                        -22.0564986),
                Arguments.of(
                        "1.0 * RBF(1.0)",
                        false,
                        true,
                        new double[] {0.107824, 0.1633545, 0.8101247, 0.9172467, 0.1251845},
                        -13.8065176),
                Arguments.of(
                        "1.0 * RBF([1.0, 1.0, 1.0, 1.0])",
                        false,
                        true,
                        new double[] {0.2905321, 0.3262722, 0.6786044, 0.8192411, 0.3658081},
                        -10.9488968),
                Arguments.of(
                        "ConstantKernel(1.0, (0.01, 20)) * RBF(1.5, \"fixed\")",
                        true,
                        true,
                        new double[] {0.0362959, 0.0592427, 0.796657, 0.8535107, 0.0469282},
                        -12.4098859),
                Arguments.of(
                        "ConstantKernel(2.0, \"fixed\") * Matern(1.0, nu=1.5) + WhiteKernel(0.5)",
                        false,
                        true,
                        new double[] {0.0777507, 0.1010231, 0.7729453, 0.8096906, 0.1328085},
                        -26.12234));
    }

    private static double[][] moved(Dataset rows, double by) {
        return IntStream.range(0, 5)
                .mapToObj(i -> Arrays.stream(rows.features()[15 * i]))
                .map(row -> row.map(value -> (float) value + by).toArray())
                .toArray(double[][]::new);
    }

    private static float[] flat(double[]... rows) {
        double[] all = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        float[] values = new float[all.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) all[i];
        }
        return values;
    }

    private static double[] predicted(Fit fit, float... rows) {
        double[] predictions = new double[5];
        fit.model().predict(rows, 0, 5, predictions, 0);
        return predictions;
    }

    private static double likelihood(Fit fit) {
        return fit.metrics().getOrDefault("log_marginal_likelihood", Double.NaN);
    }

    private static Fit fit(Learner learner, TrainingSet data, Map<String, Object> given) {
        return learner.fit(data, learner.schema().resolve(given), Progress.NONE);
    }

    private static Map<String, Object> asGiven(String kernel) {
        Map<String, Object> given = new HashMap<>(Map.of("kernel", kernel));
        given.put("optimizer", null);
        return given;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("given")
    void predictionsAgree(String kernel, double[] expected, double likelihood) {
        Fit fit = fit(regression, IRIS.toTrainingSet(), asGiven(kernel));
        assertArrayEquals(expected, predicted(fit, flat(moved(IRIS, 0.1))), 1e-7);
        assertEquals(likelihood, likelihood(fit), 1e-7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("searched")
    void hyperparametersAreFound(
            String kernel, boolean diabetes, double[] expected, double likelihood) {
        Dataset rows = diabetes ? DIABETES : IRIS;
        Map<String, Object> given = Map.of("kernel", kernel, "normalize_y", diabetes);
        Fit fit = fit(regression, rows.toTrainingSet(), given);
        assertTrue(likelihood(fit) > likelihood - 1e-5, String.valueOf(likelihood(fit)));
        double scale = diabetes ? 200 : 1;
        assertArrayEquals(expected, predicted(fit, flat(moved(rows, 0.01))), 1e-3 * scale);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("labels")
    void probabilitiesAgree(
            String kernel, boolean three, boolean searched, double[] expected, double likelihood)
            throws Exception {
        double[] target =
                Arrays.stream(IRIS.target()).map(y -> three ? y : y == 1 ? 1 : 0).toArray();
        TrainingSet data = TrainingSet.of(IRIS.toMatrix(), target);
        Fit fit = fit(classification, data, searched ? Map.of("kernel", kernel) : asGiven(kernel));
        int labels = three ? 3 : 2;
        double[] all = new double[5 * labels];
        float[] rows = flat(moved(IRIS, 0.1));
        ((Classifier) fit.model()).probabilities(rows, 0, 5, all, 0);
        double[] some = IntStream.range(0, 5).mapToDouble(i -> all[i * labels + 1]).toArray();
        assertEquals(likelihood, likelihood(fit), searched ? 1e-4 : 1e-6);
        assertArrayEquals(expected, some, searched ? 5e-3 : 1e-6);
        double[] read = new double[all.length];
        ((Classifier) Artifact.read(Artifact.write(fit.model())))
                .probabilities(rows, 0, 5, read, 0);
        assertArrayEquals(all, read);
    }
}
