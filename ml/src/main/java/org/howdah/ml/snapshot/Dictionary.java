package org.howdah.ml.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.memory.TrainingMemory;

/** Numbers the distinct texts of a column while it is read. Not thread-safe. */
final class Dictionary {
    /** Float counts no further. */
    private static final int MOST = 1 << 24;

    /** Here and in the lists of categories that are made of it. */
    private static final int BYTES_PER_ENTRY = 280;

    private static final long BYTES_AT_ONCE = 1 << 16;

    private final String column;
    private final TrainingMemory memory;
    private final Map<String, Float> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** Bytes that are reserved and not yet taken. */
    private long room;

    Dictionary(String column, TrainingMemory memory) {
        this.column = column;
        this.memory = memory;
    }

    /** The text's number, from 1, in order of appearance. */
    float number(String text) {
        Float known = numbers.get(text);
        return known != null ? known : add(text);
    }

    private float add(String text) {
        if (names.size() == MOST) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "column \"%s\" has more than %d categories".formatted(column, MOST),
                    "Leave the column out in a view, or group its values.");
        }
        room -= BYTES_PER_ENTRY + 2L * text.length();
        if (room < 0) {
            memory.reserve(BYTES_AT_ONCE - room);
            room = BYTES_AT_ONCE;
        }
        names.add(text);
        float number = names.size();
        numbers.put(text, number);
        return number;
    }

    /** All texts: in the order given, as far as it has them, then by code point. */
    List<String> sorted(List<String> order) {
        return sorted(names, order);
    }

    /** The texts in the order given, as far as it has them, then by code point. */
    static List<String> sorted(Collection<String> names, List<String> order) {
        Map<String, Integer> places = new HashMap<>();
        for (String name : order) {
            places.put(name, places.size());
        }
        Comparator<String> byPlace =
                Comparator.comparingInt(name -> places.getOrDefault(name, places.size()));
        return names.stream().sorted(byPlace.thenComparing(Dictionary::compare)).toList();
    }

    /** As PostgreSQL's collation C compares UTF-8. */
    private static int compare(String left, String right) {
        int from = 0;
        int least = Math.min(left.length(), right.length());
        while (from < least && left.charAt(from) == right.charAt(from)) {
            from++;
        }
        if (from == least) {
            return Integer.compare(left.length(), right.length());
        }
        boolean inPair =
                from > 0
                        && Character.isLowSurrogate(left.charAt(from))
                        && Character.isHighSurrogate(left.charAt(from - 1));
        int at = inPair ? from - 1 : from;
        return Integer.compare(left.codePointAt(at), right.codePointAt(at));
    }

    /** The place in those names, from 1, of each number; NaN where it isn't among them. */
    float[] places(List<String> among) {
        float[] places = new float[names.size() + 1];
        Arrays.fill(places, Float.NaN);
        IntStream.range(0, among.size())
                .forEach(
                        i -> {
                            Float number = numbers.get(among.get(i));
                            if (number != null) {
                                places[(int) (float) number] = i + 1f;
                            }
                        });
        return places;
    }
}
