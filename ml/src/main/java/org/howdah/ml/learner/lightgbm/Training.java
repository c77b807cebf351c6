package org.howdah.ml.learner.lightgbm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.howdah.host.foreign.ForeignException;
import org.howdah.ml.learner.Detached;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.jspecify.annotations.Nullable;

/** One training by LightGBM's library, round by round. */
final class Training {
    /** In the file that is to be the same in any number of them. */
    private static final Pattern THREADS = Pattern.compile("\\[num_threads: .*]\n");

    private final TrainingSet data;
    private final Function<TrainingSet, Labels> labels;
    private final String settings;
    private final int rounds;
    private final Progress progress;

    private Training(
            TrainingSet data,
            Function<TrainingSet, Labels> labels,
            String settings,
            int rounds,
            Progress progress) {
        this.data = data;
        this.labels = labels;
        this.settings = settings;
        this.rounds = rounds;
        this.progress = progress;
    }

    /**
     * What the rows' targets are for the library, and how much each row counts.
     *
     * @param weights null if all count the same
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Labels(float[] values, float @Nullable [] weights) {}

    /**
     * The trained booster. The training has a thread of its own: a round can't be interrupted.
     *
     * @param settings of a number of threads, what to set in the library
     */
    static Booster run(
            TrainingSet data,
            Function<TrainingSet, Labels> labels,
            Hyperparameters parameters,
            Function<Integer, String> settings,
            Progress progress) {
        int threads = LightgbmParameters.threads(parameters, progress);
        int rounds = parameters.get(LightgbmParameters.N_ESTIMATORS);
        int patience = parameters.get(LightgbmParameters.EARLY_STOPPING_ROUND).orElse(0);
        String text =
                Detached.run(
                        progress,
                        own -> {
                            Training training =
                                    new Training(
                                            data, labels, settings.apply(threads), rounds, own);
                            return ThreadGate.pass(threads, own, () -> training.boost(patience));
                        });
        try {
            byte[] file = THREADS.matcher(text).replaceFirst("").getBytes(StandardCharsets.UTF_8);
            return Booster.of(file, LightgbmParameters.importanceIsGain(parameters));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String boost(int patience) {
        progress.memory().reserve(4.0 * data.rows(), Float.BYTES);
        Labels given = labels.apply(data);
        try (NativeDataset train = NativeDataset.create(data.features(), settings, progress);
                NativeDataset validation = patience > 0 ? validation(train) : null) {
            set(train, given);
            try (NativeBooster booster = booster(train)) {
                int best =
                        validation == null ? boost(booster) : boost(booster, validation, patience);
                return booster.toText(best);
            }
        }
    }

    private NativeDataset validation(NativeDataset train) {
        TrainingSet rows = data.validation();
        if (rows == null) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"early_stopping_round\" needs validation rows, which %d training rows are too few for"
                            .formatted(data.rows()),
                    "Give at least 10 training rows, or leave it out.");
        }
        Labels given = labels.apply(rows);
        NativeDataset validation = train.createLike(rows.features(), progress);
        set(validation, given);
        return validation;
    }

    private static void set(NativeDataset dataset, Labels labels) {
        dataset.set("label", labels.values());
        if (labels.weights() != null) {
            dataset.set("weight", labels.weights());
        }
    }

    /** Here the library looks at the labels. */
    private NativeBooster booster(NativeDataset train) {
        try {
            return NativeBooster.create(train, settings);
        } catch (ForeignException e) {
            throw new InvalidTrainingData("LightGBM refuses it: " + e.getMessage());
        }
    }

    private int boost(NativeBooster booster) {
        progress.report(0, rounds);
        for (int round = 0; round < rounds; round++) {
            update(booster);
            progress.report(round + 1, rounds);
        }
        return rounds;
    }

    /**
     * Ends when so many rounds have brought nothing better on the validation rows; the best round
     * is the last that stays.
     */
    private int boost(NativeBooster booster, NativeDataset validation, int patience) {
        booster.watch(validation);
        double best = Double.POSITIVE_INFINITY;
        int bestRound = 0;
        progress.report(0, rounds);
        for (int round = 0; round < rounds && round - bestRound <= patience; round++) {
            update(booster);
            double metric = booster.evaluate();
            progress.report(round + 1, rounds, Map.of("validation_loss", metric));
            if (metric < best) {
                best = metric;
                bestRound = round;
            }
        }
        return bestRound + 1;
    }

    private void update(NativeBooster booster) {
        progress.check();
        booster.update();
    }
}
