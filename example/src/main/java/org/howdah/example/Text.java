package org.howdah.example;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Functions of text. */
public final class Text {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private Text() {}

    /** A row of {@link #wordCounts}. */
    public record WordCount(String word, long count) {}

    /** A text as part of a web address: lower case, without accents, words joined by hyphens. */
    public static String slug(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String joined = BREAKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        return ENDS.matcher(joined).replaceAll("");
    }

    /** The words of a text in lower case, as a set: {@code RETURNS SETOF text}. */
    public static Stream<String> words(String text) {
        return BREAKS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }

    /** How often each word occurs: {@code RETURNS TABLE (word text, count bigint)}. */
    public static Stream<WordCount> wordCounts(String text) {
        Map<String, Long> counts = new TreeMap<>();
        words(text).forEach(word -> counts.merge(word, 1L, Long::sum));
        return counts.entrySet().stream().map(e -> new WordCount(e.getKey(), e.getValue()));
    }

    /** Texts joined by a separator; NULL ones are left out. */
    public static String join(String separator, String[] texts) {
        return String.join(separator, Arrays.stream(texts).filter(text -> text != null).toList());
    }
}
