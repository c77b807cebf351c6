package org.howdah.ml.learner.lightgbm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final boolean watched;
    private final boolean firstAlone;
    private final Progress progress;
    private Map<String, Double> metrics = Map.of();

    private Training(
            TrainingSet data,
            Function<TrainingSet, Labels> labels,
            String settings,
            int rounds,
            boolean watched,
            boolean firstAlone,
            Progress progress) {
        this.data = data;
        this.labels = labels;
        this.settings = settings;
        this.rounds = rounds;
        this.watched = watched;
        this.firstAlone = firstAlone;
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
     * @param watched whether the user has asked for metrics
     */
    static Trained run(
            TrainingSet data,
            Function<TrainingSet, Labels> labels,
            Hyperparameters parameters,
            Function<Integer, String> settings,
            boolean watched,
            Progress progress) {
        int threads = LightgbmParameters.threads(parameters, progress);
        int rounds = parameters.get(LightgbmParameters.N_ESTIMATORS);
        int patience = parameters.get(LightgbmParameters.EARLY_STOPPING_ROUND).orElse(0);
        boolean firstAlone = parameters.get(LightgbmParameters.FIRST_METRIC_ONLY);
        Result result =
                Detached.run(
                        progress,
                        own -> {
                            Training training =
                                    new Training(
                                            data,
                                            labels,
                                            settings.apply(threads),
                                            rounds,
                                            watched,
                                            firstAlone,
                                            own);
                            return ThreadGate.pass(threads, own, () -> training.boost(patience));
                        });
        try {
            String text = THREADS.matcher(result.text()).replaceFirst("");
            byte[] file = text.getBytes(StandardCharsets.UTF_8);
            Booster booster = Booster.of(file, LightgbmParameters.importanceIsGain(parameters));
            return new Trained(booster, result.metrics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Result(String text, Map<String, Double> metrics) {}

    private Result boost(int patience) {
        progress.memory().reserve(4.0 * data.rows(), Float.BYTES);
        Labels given = labels.apply(data);
        try (NativeDataset train = NativeDataset.create(data.features(), settings, progress);
                NativeDataset validation = patience > 0 ? validation(train) : null) {
            set(train, given);
            try (NativeBooster booster = booster(train)) {
                int best =
                        validation == null ? boost(booster) : boost(booster, validation, patience);
                return new Result(booster.toText(best), metrics);
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
            throw new InvalidTrainingData(
                    "LightGBM refuses it: " + e.getMessage(),
                    "See whether the hyperparameters suit these rows, and leave out those that don't.");
        }
    }

    private int boost(NativeBooster booster) {
        progress.report(0, rounds);
        for (int round = 0; round < rounds; round++) {
            update(booster);
            progress.report(round + 1, rounds);
        }
        if (watched) {
            List<String> names = booster.metrics();
            metrics =
                    named(
                            "training_",
                            names,
                            booster.evaluate(NativeBooster.TRAINING, names.size()));
        }
        return rounds;
    }

    private static Map<String, Double> named(String rows, List<String> names, double[] values) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int metric = 0; metric < values.length; metric++) {
            named.put(rows + names.get(metric), values[metric]);
        }
        return named;
    }

    /**
     * Ends when so many rounds have brought nothing better on the validation rows; the best round
     * is the last that stays.
     */
    private int boost(NativeBooster booster, NativeDataset validation, int patience) {
        booster.watch(validation);
        List<String> names = booster.metrics();
        BestRounds best = new BestRounds(names, firstAlone, patience);
        List<Map<String, Double>> all = new ArrayList<>();
        boolean goOn = true;
        progress.report(0, rounds);
        for (int round = 0; round < rounds && goOn; round++) {
            update(booster);
            double[] values = booster.evaluate(NativeBooster.WATCHED, names.size());
            all.add(
                    watched
                            ? named("validation_", names, values)
                            : Map.of("validation_loss", values[0]));
            progress.report(round + 1, rounds, all.getLast());
            goOn = best.goOn(round, values);
        }
        metrics = watched ? all.get(best.best()) : Map.of();
        return best.best() + 1;
    }

    private void update(NativeBooster booster) {
        progress.check();
        booster.update();
    }
}
