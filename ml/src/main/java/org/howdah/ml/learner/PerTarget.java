package org.howdah.ml.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (int target = 0; target < models.length; target++) {
            Fit fit = fit(data, target, parameters, progress);
            models[target] = fit.model();
            progress.memory().reserve(fit.model().bytes());
            int number = target + 1;
            fit.metrics().forEach((name, value) -> metrics.put(name + "_" + number, value));
            for (String warning : fit.warnings()) {
                warnings.add("target %d: %s".formatted(number, warning));
            }
        }
        return new Fit(new PerTargetModel(Arrays.asList(models)), warnings, metrics);
    }

    private Fit fit(TrainingSet data, int target, Hyperparameters parameters, Progress progress) {
        try (MemoryScope memory = new MemoryScope(progress.memory())) {
            return each.fit(data.onlyTarget(target), parameters, memory.within(progress));
        } catch (InvalidTarget e) {
            throw e.ofTarget(target);
        }
    }
}
