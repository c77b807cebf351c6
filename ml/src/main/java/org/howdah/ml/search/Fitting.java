package org.howdah.ml.search;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.MemoryScope;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.jspecify.annotations.Nullable;

/** Fits one model as users expect it of {@code pgml.train}. */
public final class Fitting {
    /** XGBoost's name, LightGBM's, and CatBoost's. */
    private static final List<String> EARLY_STOPPING =
            List.of(
                    "early_stopping_rounds",
                    "early_stopping_round",
                    "od_type",
                    "od_wait",
                    "od_pval");

    /** One part of so many is kept to watch the fit where that is asked for. */
    private static final int PARTS = 10;

    private Fitting() {}

    /**
     * Fits a model. Where the rounds of boosting shall end early, a tenth of the rows is not
     * learned from but watched, so that the test rows stay unseen. What the fit reserves of the
     * memory is given back when it ends.
     */
    public static Fit fit(
            Learner learner,
            TrainingSet rows,
            Task task,
            Hyperparameters parameters,
            Progress progress) {
        try (MemoryScope memory = new MemoryScope(progress.memory())) {
            TrainingSet watched = watched(rows, task, parameters);
            return learner.fit(watched, parameters, memory.within(progress));
        }
    }

    private static TrainingSet watched(TrainingSet rows, Task task, Hyperparameters parameters) {
        if (!stopsEarly(parameters) || rows.rows() < PARTS) {
            return rows;
        }
        Folds folds = Folds.of(rows, task, PARTS);
        return folds.training(PARTS - 1).withValidation(folds.validation(PARTS - 1));
    }

    private static boolean stopsEarly(Hyperparameters parameters) {
        Map<String, @Nullable Object> values = parameters.toMap();
        return EARLY_STOPPING.stream().anyMatch(name -> values.get(name) != null);
    }
}
