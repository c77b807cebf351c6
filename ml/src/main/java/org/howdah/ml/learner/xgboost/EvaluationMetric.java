package org.howdah.ml.learner.xgboost;

import java.util.List;
import java.util.stream.Stream;

/** The metrics that XGBoost can watch on validation rows. */
final class EvaluationMetric {
    private static final List<String> LESS_IS_BETTER =
            List.of(
                    "rmse",
                    "rmsle",
                    "mae",
                    "mape",
                    "mphe",
                    "logloss",
                    "error",
                    "merror",
                    "mlogloss",
                    "poisson-nloglik",
                    "gamma-nloglik",
                    "gamma-deviance");
    private static final List<String> MORE_IS_BETTER = List.of("auc", "aucpr");

    private EvaluationMetric() {}

    static String[] names() {
        return Stream.concat(LESS_IS_BETTER.stream(), MORE_IS_BETTER.stream())
                .toArray(String[]::new);
    }

    static boolean moreIsBetter(String name) {
        return MORE_IS_BETTER.contains(name);
    }
}
