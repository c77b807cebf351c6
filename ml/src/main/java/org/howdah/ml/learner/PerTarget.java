package org.howdah.ml.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns several targets by a learner of one: a model for each of them. */
public final class PerTarget implements Learner {
    private final Learner each;

    private PerTarget(Learner each) {
        this.each = each;
    }

    /** The learner itself if it can learn so many targets, else one model for each. */
    public static Learner of(Learner learner, int targets) {
        return targets <= 1 || learner.joint() ? learner : new PerTarget(learner);
    }

    @Override
    public Schema schema() {
        return each.schema();
    }

    @Override
    public boolean joint() {
        return true;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Model[] models = new Model[data.targets().size()];
        List<String> warnings = new ArrayList<>();
        for (int target = 0; target < models.length; target++) {
            Fit fit = each.fit(data.onlyTarget(target), parameters, progress);
            models[target] = fit.model();
            for (String warning : fit.warnings()) {
                warnings.add("target %d: %s".formatted(target + 1, warning));
            }
        }
        return new Fit(new PerTargetModel(Arrays.asList(models)), warnings);
    }
}
