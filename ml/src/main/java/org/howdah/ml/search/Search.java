package org.howdah.ml.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.project.Json;
import org.jspecify.annotations.Nullable;

/**
 * Which hyperparameters are tried, and how.
 *
 * @param candidates at least one
 * @param varied the hyperparameters in which candidates differ
 * @param folds into how many parts the training rows are divided to score candidates; 1 for none
 */
public record Search(List<Hyperparameters> candidates, List<String> varied, int folds) {
    private static final int STANDARD_DRAWS = 10;
    private static final int STANDARD_FOLDS = 5;

    /**
     * The search that was asked for; all of its candidates are valid.
     *
     * @param hyperparameters what all candidates share, as parsed from JSON
     * @throws SqlError 22023 if something can't be
     */
    public static Search of(
            SearchRequest request,
            Map<String, @Nullable Object> hyperparameters,
            Schema schema,
            long seed) {
        Map<String, @Nullable Object> searched = Json.object("search_params", request.params());
        Map<String, @Nullable Object> arguments = Json.object("search_args", request.arguments());
        refuseUnknown(arguments);
        for (String name : searched.keySet()) {
            if (hyperparameters.containsKey(name)) {
                throw new SqlError(
                        ErrorCode.INVALID_PARAMETER,
                        ("`%s` cannot be present in both hyperparams and search_params. Please"
                                        + " choose one or the other.")
                                .formatted(name),
                        "In search_params it is tried with each of its values, in hyperparams it has one.");
            }
        }
        int draws = positive(arguments, "n_iter", STANDARD_DRAWS);
        int folds = positive(arguments, "cv", request.method() == null ? 1 : STANDARD_FOLDS);
        SearchSpace space = SearchSpace.of(searched);
        List<Hyperparameters> candidates = new ArrayList<>();
        for (Map<String, @Nullable Object> values :
                "random".equals(request.method()) ? space.random(draws, seed) : space.grid()) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>(hyperparameters);
            all.putAll(values);
            candidates.add(schema.resolve(all));
        }
        return new Search(candidates, List.copyOf(searched.keySet()), folds);
    }

    /** Whether candidates have to be scored before one of them is fitted to all training rows. */
    public boolean needed() {
        return candidates.size() > 1 || folds > 1;
    }

    private static void refuseUnknown(Map<String, @Nullable Object> arguments) {
        arguments.forEach(
                (name, value) -> {
                    if (!name.equals("n_iter") && !name.equals("cv")) {
                        throw new SqlError(
                                ErrorCode.INVALID_PARAMETER,
                                "Unknown search_args => \"%s\": %s"
                                        .formatted(name, Json.write(value)),
                                "It takes n_iter, the number of random combinations, and cv, the"
                                        + " number of folds.");
                    }
                });
    }

    private static int positive(
            Map<String, @Nullable Object> arguments, String name, int standard) {
        Object value = arguments.getOrDefault(name, standard);
        if (value instanceof Integer number && number > 0) {
            return number;
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "search_args \"%s\" must be a whole number of at least 1, not %s"
                        .formatted(name, Json.write(value)),
                "Without it, %d is taken.".formatted(standard));
    }
}
