package org.howdah.ml.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/**
 * The hyperparameters that are searched and their values.
 *
 * @param dimensions by name, in the order given
 */
record SearchSpace(Map<String, Dimension> dimensions) {
    /** More would neither be looked at nor end. */
    private static final int MOST_CANDIDATES = 10_000;

    /** Draws that bring nothing new, after which the space counts as exhausted. */
    private static final int VAIN_DRAWS = 1000;

    static SearchSpace of(Map<String, @Nullable Object> json) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        json.forEach((name, values) -> dimensions.put(name, Dimension.of(name, values)));
        return new SearchSpace(dimensions);
    }

    /** All combinations; the last hyperparameter changes fastest. */
    List<Map<String, @Nullable Object>> grid() {
        List<Map<String, @Nullable Object>> all = List.of(Map.of());
        for (Map.Entry<String, Dimension> dimension : dimensions.entrySet()) {
            List<?> values = choices(dimension.getKey(), dimension.getValue());
            requireFew((long) all.size() * values.size());
            List<Map<String, @Nullable Object>> more = new ArrayList<>();
            for (Map<String, @Nullable Object> begun : all) {
                for (Object value : values) {
                    Map<String, @Nullable Object> candidate = new LinkedHashMap<>(begun);
                    candidate.put(dimension.getKey(), value);
                    more.add(candidate);
                }
            }
            all = more;
        }
        return all;
    }

    /** So many different combinations drawn at random, or fewer where there are no more. */
    List<Map<String, @Nullable Object>> random(int count, long seed) {
        requireFew(count);
        SplittableRandom random = new SplittableRandom(seed);
        Set<Map<String, @Nullable Object>> drawn = new LinkedHashSet<>();
        for (int vain = 0; drawn.size() < count && vain < VAIN_DRAWS; ) {
            Map<String, @Nullable Object> candidate = new LinkedHashMap<>();
            dimensions.forEach((name, values) -> candidate.put(name, values.draw(random)));
            vain = drawn.add(candidate) ? 0 : vain + 1;
        }
        return List.copyOf(drawn);
    }

    private static List<?> choices(String name, Dimension dimension) {
        if (dimension instanceof Dimension.Choices(List<?> values)) {
            return values;
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "search_params \"%s\" is a range, which a grid can't be made of".formatted(name),
                "List its values in an array, or pass search => 'random'.");
    }

    private static void requireFew(long candidates) {
        if (candidates > MOST_CANDIDATES) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "a search tries at most %d combinations, not %d"
                            .formatted(MOST_CANDIDATES, candidates),
                    "Leave values out, or pass search => 'random' and search_args =>"
                            + " '{\"n_iter\": 100}'.");
        }
    }
}
