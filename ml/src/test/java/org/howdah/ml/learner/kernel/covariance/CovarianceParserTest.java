package org.howdah.ml.learner.kernel.covariance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CovarianceParserTest {
    private static final float[] ROWS = {0.5f, 1, 2, 3};

    private static double value(Covariance covariance) {
        return covariance.value(new Pair(ROWS, 0, ROWS, 2, 2, false));
    }

    /** As scikit-learn prints its kernels, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.5 * RBF()",
                "2.0**2*RBF(length_scale=[1, 2.]) + WhiteKernel(noise_level=1e-05)",
                "(RBF(1.0, 'fixed') + 1.5) ** 2",
                "Matern(length_scale=1, length_scale_bounds=(1e-05, 100000.0), nu=inf)",
                "Matern([1, 2], [(1e-2, 10), [1e-1, 5]], 0.5) * DotProduct(sigma_0=0, sigma_0_bounds=\"fixed\")",
                "ExpSineSquared(1.0, 2.0) * RationalQuadratic(alpha=0.1, length_scale=1)",
            })
    void aWrittenCovarianceIsReadAsTheSame(String text) throws IOException {
        Covariance covariance = CovarianceParser.parse(text);
        Covariance read = again(covariance);
        assertEquals(value(covariance), value(read));
        assertEquals(covariance.text(), read.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RBF(1.0 | 8",
                "RBF(1.0) RBF(2.0) | 10",
                "RBF() + | 8",
                "__import__('os').system('x') | 1",
                "RBF(length=2) | 5",
                "RBF(-1) | 5",
                "RBF(1, (5, 1)) | 8",
                "RBF(1, 'free') | 8",
                "Matern(nu=0.7) | 11",
                "-2 * RBF() | 4",
                "1.0 | 1",
                "RBF() ** RBF() | 7",
                "RBF([1, 2]) * RBF([1, 2, 3]) | 13",
                "RBF(1, length_scale=2) | 8",
                "RBF(1e999) | 5",
                "RBF([]) | 7",
                "RBF() ** 10**400 | 7",
            })
    void aRefusalNamesThePlace(String text, int place) {
        InvalidHyperparameter refusal =
                assertThrows(
                        InvalidHyperparameter.class, () -> CovarianceParser.parse(text.strip()));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("at character %d:".formatted(place)), message);
        assertFalse(refusal.hint().isEmpty());
    }

    @Test
    void depthAndLengthAreBounded() {
        String deep = "(".repeat(100_000) + "RBF()" + ")".repeat(100_000);
        String powers = "RBF()" + "**2".repeat(100_000);
        String wide = String.join(" + ", Collections.nCopies(1000, "RBF()"));
        for (String text : new String[] {deep, powers, wide}) {
            assertThrows(InvalidHyperparameter.class, () -> CovarianceParser.parse(text));
        }
    }

    /** Numbers are kernels where they are written, so that they count as such before. */
    @Test
    void whatIsTooLargeToBeReadAgainIsRefusedAtOnce() {
        String factors = String.join(" + ", Collections.nCopies(51, "1.0 * RBF()"));
        String numbers = "RBF()" + " + 1".repeat(400);
        for (String text : new String[] {factors, numbers}) {
            assertThrows(InvalidHyperparameter.class, () -> CovarianceParser.parse(text));
        }
    }

    @Test
    void theLargestThatIsTakenIsReadAgain() throws IOException {
        String factors = String.join(" * ", Collections.nCopies(50, "1.5 * RBF()"));
        String scales = String.join(",", Collections.nCopies(60_000, "1"));
        for (String text : new String[] {factors, "RBF([" + scales + "])"}) {
            Covariance covariance = CovarianceParser.parse(text);
            assertEquals(covariance.text(), again(covariance).text());
        }
    }

    private static Covariance again(Covariance covariance) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CovarianceParser.write(covariance, new DataOutputStream(bytes));
        return CovarianceParser.read(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    /** Central differences. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.5 * RBF([0.7, 2])",
                "Matern(0.7, nu=0.5) + Matern(1.7, nu=1.5) * Matern([0.7, 3], nu=2.5)",
                "(DotProduct(0.8) + WhiteKernel(2.0)) ** 3",
                "ExpSineSquared(1.0, 2.0) * RationalQuadratic(1.3, 0.4)",
            })
    void derivativesAreThoseOfTheValue(String text) {
        Covariance covariance = CovarianceParser.parse(text);
        double[] point =
                covariance.free().stream().mapToDouble(Magnitude::value).map(Math::log).toArray();
        for (boolean same : new boolean[] {false, true}) {
            Pair pair = new Pair(ROWS, 0, ROWS, same ? 0 : 2, 2, same);
            double[] derivatives = new double[point.length];
            covariance.differentiate(pair, derivatives, 0);
            for (int i = 0; i < point.length; i++) {
                double[] above = point.clone();
                double[] below = point.clone();
                above[i] += 1e-6;
                below[i] -= 1e-6;
                double slope =
                        (covariance.at(above).value(pair) - covariance.at(below).value(pair))
                                / 2e-6;
                assertEquals(slope, derivatives[i], 1e-6 * Math.max(1, Math.abs(slope)));
            }
        }
    }
}
