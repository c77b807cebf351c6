package org.howdah.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.howdah.example.Text.WordCount;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void aSlugHasNoAccentsAndNoPunctuation() {
        assertEquals("creme-brulee-2x", Text.slug(" Cr\u00e8me Br\u00fbl\u00e9e, 2x! "));
        assertEquals("", Text.slug("?!"));
    }

    @Test
    void wordsAreCountedInLowerCase() {
        assertEquals(
                List.of(new WordCount("a", 2), new WordCount("b", 1)),
                Text.wordCounts("A b, a").toList());
    }

    @Test
    void nullTextsAreLeftOutOfAJoin() {
        assertEquals("a-b", Text.join("-", new String[] {"a", null, "b"}));
    }
}
