package org.howdah.ml.learner.xgboost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.howdah.ml.learner.ValueType;
import org.jspecify.annotations.Nullable;

/** The metrics that XGBoost can watch on validation rows. */
final class EvaluationMetric {
    private static final List<String> LESS_IS_BETTER =
            List.of(
                    "rmse",
                    "rmsle",
                    "mae",
                    "mape",
                    "mphe",
                    "quantile",
                    "logloss",
                    "error",
                    "merror",
                    "mlogloss",
                    "poisson-nloglik",
                    "gamma-nloglik",
                    "gamma-deviance");
    private static final List<String> MORE_IS_BETTER = List.of("auc", "aucpr");

    /** An error beyond that probability, or Tweedie's likelihood of that power of the variance. */
    private static final Pattern WITH_NUMBER =
            Pattern.compile("error@0\\.\\d{1,9}|tweedie-nloglik@1\\.\\d{1,9}");

    private EvaluationMetric() {}

    private static boolean known(String name) {
        return LESS_IS_BETTER.contains(name)
                || MORE_IS_BETTER.contains(name)
                || WITH_NUMBER.matcher(name).matches();
    }

    static boolean moreIsBetter(String name) {
        return MORE_IS_BETTER.contains(name);
    }

    /** One name, or a list of different ones. */
    static final class Type implements ValueType<List<String>> {
        @Override
        public Optional<List<String>> read(@Nullable Object json) {
            List<?> given = json instanceof List<?> list ? list : Stream.ofNullable(json).toList();
            List<String> names = new ArrayList<>();
            for (Object each : given) {
                if (!(each instanceof String name) || !known(name) || names.contains(name)) {
                    return Optional.empty();
                }
                names.add(name);
            }
            return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
        }

        @Override
        public String description() {
            return Stream.concat(LESS_IS_BETTER.stream(), MORE_IS_BETTER.stream())
                    .map(name -> '"' + name + '"')
                    .collect(
                            Collectors.joining(
                                    ", ",
                                    "one of ",
                                    ", \"error@0.7\" or the like, \"tweedie-nloglik@1.5\" or the like, a list of such"));
        }

        @Override
        public Object write(List<String> value) {
            return value.size() == 1 ? value.getFirst() : value;
        }
    }
}
