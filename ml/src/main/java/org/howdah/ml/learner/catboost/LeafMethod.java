package org.howdah.ml.learner.catboost;

import java.util.List;

/** How leaves' values are estimated. */
enum LeafMethod {
    NEWTON("Newton"),
    GRADIENT("Gradient"),
    EXACT("Exact");

    /** As CatBoost calls it. */
    final String label;

    LeafMethod(String label) {
        this.label = label;
    }

    /** Those that a loss can have, the standard one first. */
    static List<LeafMethod> of(Loss loss) {
        return switch (loss) {
            case Loss.Quantile ignored -> List.of(EXACT);
            case Loss.PercentageError ignored -> List.of(EXACT);
            case Loss.LogQuantile ignored -> List.of(GRADIENT);
            case Loss.LogCosh ignored -> List.of(EXACT, NEWTON, GRADIENT);
            default -> List.of(NEWTON, GRADIENT);
        };
    }

    /** How many steps are taken if nothing is given. */
    int iterations(Loss loss) {
        boolean newton = this == NEWTON;
        return switch (loss) {
            case Loss.Poisson() -> newton ? 10 : 1;
            case Loss.Logistic() -> newton ? 10 : 40;
            case Loss.Expectile ignored -> newton ? 5 : 10;
            case Loss.MultiClass ignored -> newton ? 1 : 10;
            case Loss.OneVersusAll ignored -> newton ? 1 : 10;
            default -> 1;
        };
    }
}
