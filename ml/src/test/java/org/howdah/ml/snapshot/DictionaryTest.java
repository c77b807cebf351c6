package org.howdah.ml.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.howdah.ml.memory.TrainingMemory;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static Dictionary of(String... texts) {
        Dictionary dictionary = new Dictionary("x", new TrainingMemory());
        for (String text : texts) {
            dictionary.number(text);
        }
        return dictionary;
    }

    @Test
    void equalTextsHaveOneNumber() {
        Dictionary dictionary = of("b", "a");
        assertEquals(1, dictionary.number("b"));
        assertEquals(2, dictionary.number("a"));
    }

    @Test
    void textsAreSortedByCodePoint() {
        String beyond = new String(Character.toChars(0x10000));
        assertEquals(
                List.of("", "A", "a", "aa", "b", "\u00e4", "\uffee", beyond),
                of("b", beyond, "\uffee", "aa", "a", "\u00e4", "A", "").sorted(List.of()));
    }

    @Test
    void aGivenOrderGoesFirst() {
        assertEquals(
                List.of("small", "large", "huge"),
                of("huge", "large", "small").sorted(List.of("small", "medium", "large")));
    }

    @Test
    void placesAreThoseAmongTheNames() {
        float[] places = of("b", "c", "a").places(List.of("a", "b"));
        assertArrayEquals(new float[] {Float.NaN, 2, Float.NaN, 1}, places);
    }
}
