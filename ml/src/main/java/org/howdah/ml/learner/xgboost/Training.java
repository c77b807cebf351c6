package org.howdah.ml.learner.xgboost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.Detached;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/** One training by XGBoost's library, round by round. */
final class Training {
    private final TrainingSet data;
    private final Hyperparameters parameters;
    private final Map<String, String> settings;
    private final Function<TrainingSet, float[]> labels;
    private final Optional<Integer> patience;
    private final int threads;
    private final Progress progress;
    private final int rounds;
    private final List<String> watched;
    private Map<String, Double> metrics = Map.of();

    /**
     * Trains in a thread of its own: a round can't be interrupted.
     *
     * @param kind what the hyperparameters mean
     * @param settings what to set in the library
     * @param labels makes of rows' targets the labels that the library wants, row by row
     */
    static Trained run(
            TrainingSet data,
            XgboostParameters kind,
            Hyperparameters parameters,
            Map<String, String> settings,
            Function<TrainingSet, float[]> labels,
            Progress progress) {
        return Detached.run(
                progress, own -> new Training(data, kind, parameters, settings, labels, own).run());
    }

    private Training(
            TrainingSet data,
            XgboostParameters kind,
            Hyperparameters parameters,
            Map<String, String> settings,
            Function<TrainingSet, float[]> labels,
            Progress progress) {
        this.data = data;
        this.parameters = parameters;
        this.labels = labels;
        this.progress = progress;
        this.patience = kind.patience(parameters);
        this.rounds = kind.rounds(parameters);
        this.watched = parameters.get(XgboostParameters.EVAL_METRIC).orElse(List.of());
        this.threads = XgboostParameters.threads(parameters, progress);
        this.settings = new LinkedHashMap<>(settings);
        this.settings.put("nthread", Integer.toString(threads));
    }

    private Trained run() {
        progress.memory()
                .reserve(2.0 * data.rows() * Math.max(1, data.targets().size()), Float.BYTES);
        silence();
        refuseInfinite(data.features());
        try (NativeMatrix train = train()) {
            byte[] file = boost(train);
            Booster booster = Booster.of(file, XgboostParameters.missing(parameters));
            return new Trained(booster, metrics);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library's own messages would go to the standard output. */
    private static void silence() {
        try (Arena arena = Arena.ofConfined()) {
            NativeFunction.XGBSetGlobalConfig.call(arena.allocateFrom("{\"verbosity\":0}"));
        }
    }

    private static void refuseInfinite(Matrix features) {
        for (int row = 0; row < features.rows(); row++) {
            float[] values = features.block(row);
            int offset = features.offset(row);
            for (int column = 0; column < features.columns(); column++) {
                if (Float.isInfinite(values[offset + column])) {
                    throw CompleteRows.infinite(column);
                }
            }
        }
    }

    private NativeMatrix train() {
        NativeMatrix.Reading reading = reading();
        String method = parameters.get(XgboostParameters.TREE_METHOD);
        return method.equals("auto") || method.equals("hist")
                ? NativeMatrix.binned(
                        data.features(),
                        labels.apply(data),
                        parameters.get(XgboostParameters.MAX_BIN),
                        reading,
                        progress)
                : NativeMatrix.dense(data.features(), labels.apply(data), reading);
    }

    private NativeMatrix.Reading reading() {
        return new NativeMatrix.Reading(XgboostParameters.missing(parameters), threads);
    }

    private byte[] boost(NativeMatrix train) {
        if (patience.isPresent()) {
            return boostUntilNoBetter(train, patience.get());
        }
        try (NativeBooster booster = NativeBooster.create(settings, List.of(train))) {
            watched.forEach(name -> booster.set("eval_metric", name));
            progress.report(0, rounds);
            for (int round = 0; round < rounds; round++) {
                update(booster, round, train);
                if (!watched.isEmpty() && round == rounds - 1) {
                    metrics = booster.evaluate(round, train, "training");
                }
                progress.report(round + 1, rounds, Trained.named(metrics));
            }
            return booster.toBytes();
        }
    }

    private void update(NativeBooster booster, int round, NativeMatrix train) {
        progress.check();
        booster.update(round, train);
    }

    /**
     * Ends when so many rounds have brought nothing better on the validation rows; the best round
     * is the last that stays.
     */
    private byte[] boostUntilNoBetter(NativeMatrix train, int patience) {
        TrainingSet rows = data.validation();
        if (rows == null) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"early_stopping_rounds\" needs validation rows, which %d training rows are too few for"
                            .formatted(data.rows()),
                    "Give at least 10 training rows, or leave it out.");
        }
        // of several metrics the last one counts, as in the library's own packages
        boolean moreIsBetter =
                !watched.isEmpty() && EvaluationMetric.moreIsBetter(watched.getLast());
        try (NativeMatrix validation =
                        NativeMatrix.dense(rows.features(), labels.apply(rows), reading());
                NativeBooster booster =
                        NativeBooster.create(settings, List.of(train, validation))) {
            watched.forEach(name -> booster.set("eval_metric", name));
            double best = Double.POSITIVE_INFINITY;
            int bestRound = 0;
            progress.report(0, rounds);
            for (int round = 0; round < rounds && round - bestRound <= patience; round++) {
                update(booster, round, train);
                Map<String, Double> all = booster.evaluate(round, validation, "validation");
                progress.report(round + 1, rounds, Trained.named(all));
                double metric = List.copyOf(all.values()).getLast();
                if ((moreIsBetter ? -metric : metric) < best) {
                    best = moreIsBetter ? -metric : metric;
                    bestRound = round;
                    metrics = watched.isEmpty() ? Map.of() : all;
                }
            }
            try (NativeBooster kept = booster.firstRounds(bestRound + 1)) {
                return kept.toBytes();
            }
        }
    }
}
