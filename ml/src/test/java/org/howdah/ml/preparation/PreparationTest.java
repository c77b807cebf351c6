package org.howdah.ml.preparation;

import static org.howdah.ml.preparation.Fitting.NULL;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.howdah.host.error.SqlError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreparationTest {
    private static final float TOLERANCE = 1e-6f;

    /** Of 1, 2, 2, 7: mean 3, median 2. */
    @ParameterizedTest
    @CsvSource({"mean, 3", "median, 2", "mode, 2", "min, 1", "max, 7", "zero, 0"})
    void aStatisticOfTheKnownValuesStandsForAMissingOne(String impute, float expected) {
        Fitting fitting = Fitting.numbers(1, NULL, 2, 7, 2, NULL);
        String asked = "{\"impute\": \"%s\"}".formatted(impute);
        assertArrayEquals(new float[] {expected}, fitting.prepared(asked, NULL));
        assertArrayEquals(new float[] {5}, fitting.prepared(asked, 5));
    }

    @Test
    void whatIsKeptMissingStaysSo() {
        Fitting fitting = Fitting.numbers(1, NULL, 3);
        String asked = "{\"impute\": \"keep\", \"scale\": \"min_max\"}";
        assertArrayEquals(new float[] {NULL}, fitting.prepared(asked, NULL));
        assertArrayEquals(new float[] {0.5f}, fitting.prepared(asked, 2));
    }

    @Test
    void aMissingNumberIsAnErrorOtherwise() {
        SqlError error =
                assertThrows(SqlError.class, () -> Fitting.numbers(1, 2).prepared("{}", NULL));
        assertEquals("22004", error.sqlState());
    }

    /** Of 0, 1, 2, 3, 10: mean 3.2, variance 12.56, quartiles 1 and 3. */
    @ParameterizedTest
    @CsvSource({
        "preserve, 6",
        "standard, 0.7900657",
        "min_max, 0.6",
        "max_abs, 0.6",
        "robust, 2",
    })
    void valuesAreScaledByTheTrainingRows(String scale, float expected) {
        Fitting fitting = Fitting.numbers(3, 0, 10, 1, 2);
        String asked = "{\"scale\": \"%s\"}".formatted(scale);
        assertArrayEquals(new float[] {expected}, fitting.prepared(asked, 6), TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "min_max", "max_abs", "robust"})
    void aConstantIsNotDividedByZero(String scale) {
        float[] prepared =
                Fitting.numbers(0, 0, 0).prepared("{\"scale\": \"%s\"}".formatted(scale), 2);
        assertArrayEquals(new float[] {2}, prepared);
    }

    @Test
    void aCategoryIsItsCodeAndWhatIsMissingOrUnknownZero() {
        Fitting fitting = Fitting.categories(3, 1, 2, 3, NULL);
        assertArrayEquals(new float[] {2}, fitting.prepared("{}", 2));
        for (float unknown : new float[] {NULL, 0, -1, 4, 1.5f, Float.POSITIVE_INFINITY}) {
            assertArrayEquals(new float[] {0}, fitting.prepared("{}", unknown));
        }
    }

    @Test
    void oneHotHasAFeatureForEachCategory() {
        Fitting fitting = Fitting.categories(3, 1, 2, 3, NULL);
        String asked = "{\"encode\": \"one_hot\"}";
        assertArrayEquals(new float[] {0, 1, 0}, fitting.prepared(asked, 2));
        assertArrayEquals(new float[] {0, 0, 0}, fitting.prepared(asked, NULL));
        assertArrayEquals(new float[] {0, 0, 0}, fitting.prepared(asked, 4));
    }

    @Test
    void oneHotImputesTheMostFrequentCategory() {
        Fitting fitting = Fitting.categories(3, 1, 3, 3, NULL);
        String asked = "{\"encode\": \"one_hot\", \"impute\": \"mode\"}";
        assertArrayEquals(new float[] {0, 0, 1}, fitting.prepared(asked, NULL));
        assertArrayEquals(new float[] {1, 0, 0}, fitting.prepared(asked, 1));
    }

    @Test
    void integersCanBeCategories() {
        Fitting fitting = Fitting.numbers(30, 10, 20, 10);
        String asked = "{\"encode\": \"one_hot\"}";
        assertArrayEquals(new float[] {1, 0, 0}, fitting.prepared(asked, 10));
        assertArrayEquals(new float[] {0, 0, 1}, fitting.prepared(asked, 30));
        assertArrayEquals(new float[] {0, 0, 0}, fitting.prepared(asked, 15));
    }

    @Test
    void anOrdinalIsThePlaceInTheList() {
        Fitting fitting = Fitting.numbers(30, 10, 20, 10);
        String asked = "{\"encode\": {\"ordinal\": [20, 30, 10]}}";
        assertArrayEquals(new float[] {1}, fitting.prepared(asked, 20));
        assertArrayEquals(new float[] {3}, fitting.prepared(asked, 10));
        assertArrayEquals(new float[] {0}, fitting.prepared(asked, NULL));
    }

    @Test
    void severalRowsArePreparedAsEachAlone() {
        Preparation preparation =
                Fitting.categories(2, 1, 2, 1).fit("{\"encode\": \"one_hot\"}").preparation();
        assertArrayEquals(new float[] {0, 1, 0, 0, 1, 0}, Fitting.prepare(preparation, 2, NULL, 1));
    }

    @Test
    void onlyPlainNumbersAreLeftAsTheyAre() {
        assertTrue(Fitting.numbers(1, 2).fit("{}").preparation().identity());
        assertFalse(Fitting.numbers(1, 2).fit("{\"scale\": \"robust\"}").preparation().identity());
        assertFalse(Fitting.categories(2, 1, 2).fit("{}").preparation().identity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"encode\": \"one_hot\", \"impute\": \"mode\"}",
                "{\"encode\": \"target\", \"impute\": \"mean\", \"scale\": \"standard\"}",
                "{\"encode\": {\"ordinal\": [3, 1, 2]}}",
            })
    void aWrittenPreparationIsReadAsItWas(String asked) throws IOException {
        for (Fitting fitting :
                new Fitting[] {
                    Fitting.numbers(1, 2, 3, 2, 1), Fitting.categories(3, 1, 2, 3, NULL, 2)
                }) {
            Preparation preparation = fitting.fit(asked).preparation();
            byte[] bytes = write(preparation);
            Preparation read =
                    Preparation.read(new DataInputStream(new ByteArrayInputStream(bytes)));
            assertArrayEquals(bytes, write(read));
            assertArrayEquals(
                    Fitting.prepare(preparation, 1, 2, 3), Fitting.prepare(read, 1, 2, 3));
        }
    }

    @Test
    void everyTruncationIsNoticed() throws IOException {
        byte[] bytes = write(Fitting.categories(3, 1, 2, 3).fit("{}").preparation());
        for (int length = 0; length < bytes.length; length++) {
            byte[] truncated = Arrays.copyOf(bytes, length);
            assertThrows(
                    IOException.class,
                    () ->
                            Preparation.read(
                                    new DataInputStream(new ByteArrayInputStream(truncated))));
        }
    }

    private static byte[] write(Preparation preparation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        preparation.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
