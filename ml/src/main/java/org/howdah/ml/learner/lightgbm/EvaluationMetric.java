package org.howdah.ml.learner.lightgbm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.ValueType;
import org.jspecify.annotations.Nullable;

/** The metrics that LightGBM can watch. */
final class EvaluationMetric {
    private static final List<String> MORE_IS_BETTER =
            List.of("auc", "average_precision", "auc_mu");

    /** Those of numbers. */
    static final Parameter<Optional<List<String>>> OF_NUMBERS =
            named(
                    "l1",
                    "mae",
                    "mean_absolute_error",
                    "l2",
                    "mse",
                    "mean_squared_error",
                    "rmse",
                    "l2_root",
                    "root_mean_squared_error",
                    "quantile",
                    "mape",
                    "mean_absolute_percentage_error",
                    "huber",
                    "fair",
                    "poisson",
                    "gamma",
                    "gamma_deviance",
                    "tweedie",
                    "cross_entropy",
                    "xentropy",
                    "cross_entropy_lambda",
                    "xentlambda",
                    "kullback_leibler",
                    "kldiv");

    /** Those of labels. */
    static final Parameter<Optional<List<String>>> OF_LABELS =
            named(
                    "binary_logloss",
                    "binary_error",
                    "auc",
                    "average_precision",
                    "multi_logloss",
                    "multi_error",
                    "auc_mu");

    private EvaluationMetric() {}

    static boolean moreIsBetter(String name) {
        return MORE_IS_BETTER.contains(name);
    }

    private static Parameter<Optional<List<String>>> named(String... names) {
        return Parameter.optional("metric", new Type(List.of(names)))
                .orCalled("metrics", "metric_types", "eval_metric");
    }

    /** One name, or an array of different ones. */
    private record Type(List<String> names) implements ValueType<List<String>> {
        @Override
        public Optional<List<String>> read(@Nullable Object json) {
            List<String> read = new ArrayList<>();
            for (Object each :
                    json instanceof List<?> list ? list : List.of(String.valueOf(json))) {
                if (!(each instanceof String name)
                        || !names.contains(name)
                        || read.contains(name)) {
                    return Optional.empty();
                }
                read.add(name);
            }
            return read.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(read));
        }

        @Override
        public String description() {
            return names.stream()
                    .map(name -> '"' + name + '"')
                    .collect(Collectors.joining(", ", "one of ", ", or an array of such"));
        }

        @Override
        public Object write(List<String> value) {
            return value.size() == 1 ? value.getFirst() : value;
        }
    }
}
