package org.howdah.ml.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.ml.preparation.Categories;
import org.jspecify.annotations.Nullable;

/**
 * The categories of all elements of an array column together. Each element has codes of its own:
 * here they are numbered as if they were of one column, which they are where there is one element.
 */
final class CommonCategories {
    /** Of a column with more, of all elements together, the categories aren't listed. */
    private static final int MOST_LISTED = 10_000;

    private final List<Categories> elements;
    private final Categories all;

    /**
     * @param elements the categories of each element, at least of one
     * @param order of names, as far as it has them; the others follow ascending
     */
    CommonCategories(List<Categories> elements, List<String> order) {
        this.elements = List.copyOf(elements);
        this.all = all(elements, order);
    }

    private static Categories all(List<Categories> elements, List<String> order) {
        Categories first = elements.getFirst();
        Set<String> names = new LinkedHashSet<>(first.names());
        for (Categories element : elements) {
            names.addAll(element.names());
        }
        return names.size() == first.count()
                ? first
                : new Categories(Dictionary.sorted(names, order));
    }

    /** Gives codes of elements, those of a row one behind the other, their common numbers. */
    void number(float[] values) {
        if (elements.size() == 1) {
            return;
        }
        float[][] numbers = elements.stream().map(this::numbers).toArray(float[][]::new);
        for (int i = 0; i < values.length; i++) {
            if (!Float.isNaN(values[i])) {
                values[i] = numbers[i % numbers.length][(int) values[i]];
            }
        }
    }

    private float[] numbers(Categories element) {
        float[] numbers = new float[element.count() + 1];
        for (int code = 1; code < numbers.length; code++) {
            numbers[code] = all.code(element.names().get(code - 1));
        }
        return numbers;
    }

    /**
     * Each category by its name, that of NULL as {@code __NULL__}: its number, how many of the
     * values are it, and its code in each element if there are several; null if there are too many.
     *
     * @param values numbers, NaN for NULL
     */
    @Nullable Map<String, Object> toMap(float[] values) {
        if ((long) all.count() * elements.size() > MOST_LISTED) {
            return null;
        }
        long[] members = new long[all.count() + 1];
        for (float value : values) {
            members[Float.isNaN(value) ? 0 : (int) value]++;
        }
        Map<String, Object> categories = new LinkedHashMap<>();
        categories.put("__NULL__", Map.of("value", 0, "members", members[0]));
        for (int number = 1; number <= all.count(); number++) {
            String name = all.names().get(number - 1);
            categories.put(name, category(name, number, members[number]));
        }
        return categories;
    }

    private Map<String, Object> category(String name, int number, long members) {
        return elements.size() == 1
                ? Map.of("value", number, "members", members)
                : Map.of("value", number, "members", members, "codes", codes(name));
    }

    private List<@Nullable Integer> codes(String name) {
        List<@Nullable Integer> codes = new ArrayList<>();
        for (Categories element : elements) {
            float code = element.code(name);
            codes.add(Float.isNaN(code) ? null : Integer.valueOf((int) code));
        }
        return codes;
    }
}
