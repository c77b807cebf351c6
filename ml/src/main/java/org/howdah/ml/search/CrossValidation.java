package org.howdah.ml.search;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.MemoryScope;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.PartProgress;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Workers;
import org.howdah.ml.metric.Metrics;

/** Scores candidates on parts of the training rows, several at a time. For one use. */
public final class CrossValidation {
    /** Without folds, the last part of so many is kept for the scores. */
    private static final int PARTS = 4;

    private final Learner learner;
    private final Task task;
    private final Folds folds;
    private final int scored;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * @param rows the training rows: the test rows stay unseen
     * @param folds how many folds each candidate is fitted to
     */
    public CrossValidation(
            Learner learner, Task task, TrainingSet rows, int folds, Progress progress) {
        this.learner = learner;
        this.task = task;
        this.folds = Folds.of(rows, task, folds > 1 ? folds : PARTS);
        this.scored = folds > 1 ? folds : 1;
        this.progress = progress;
    }

    /** Scores the candidates; the results don't depend on how many threads there are. */
    public SearchResults run(Search search) {
        int fits = fits(search);
        List<CandidateScores> all =
                search.candidates().stream()
                        .map(
                                candidate ->
                                        new CandidateScores(
                                                candidate, new CandidateScores.Fold[scored]))
                        .toList();
        Progress inner = shared(fits);
        Queue<Integer> deferred = new ConcurrentLinkedQueue<>();
        Workers.each(
                fits,
                progress,
                number -> {
                    if (!scoredBesideOthers(all, number, inner)) {
                        deferred.add(number);
                    }
                });
        Progress alone = PartProgress.silent(progress, progress.threads());
        deferred.forEach(number -> score(all, number, alone));
        return new SearchResults(search, all);
    }

    /** Scores a fit, unless there is no memory for several at a time. */
    private boolean scoredBesideOthers(List<CandidateScores> all, int number, Progress inner) {
        try {
            score(all, number, inner);
            return true;
        } catch (SqlError e) {
            if (!e.sqlState().equals(ErrorCode.OUT_OF_MEMORY.sqlState())) {
                throw e;
            }
            return false;
        }
    }

    private void score(List<CandidateScores> all, int number, Progress inner) {
        CandidateScores scores = all.get(number / scored);
        int fold = number % scored;
        scores.folds()[fold] = score(scores.candidate(), fold, inner);
        progress.report(done.incrementAndGet(), (long) all.size() * scored);
    }

    private int fits(Search search) {
        long fits = (long) search.candidates().size() * scored;
        if (fits > Integer.MAX_VALUE) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "%d candidates on %d folds are too many fits"
                            .formatted(search.candidates().size(), scored),
                    "Pass fewer folds as \"cv\" of search_args, or fewer values.");
        }
        return (int) fits;
    }

    private CandidateScores.Fold score(Hyperparameters candidate, int fold, Progress inner) {
        inner.check();
        int part = folds.count() - scored + fold;
        try (MemoryScope memory = new MemoryScope(inner.memory())) {
            Progress counted = memory.within(inner);
            memory.reserve(folds.bytes());
            TrainingSet training = folds.training(part);
            TrainingSet validation = folds.validation(part);
            long start = System.nanoTime();
            Model model = Fitting.fit(learner, training, task, candidate, counted).model();
            long fitted = System.nanoTime();
            memory.reserve(model.bytes());
            double score = Metrics.score(model, validation, counted);
            return new CandidateScores.Fold(
                    (fitted - start) / 1e9, (System.nanoTime() - fitted) / 1e9, score);
        }
    }

    /** Each of the fits that go on together has its share of the threads, and none reports. */
    private Progress shared(int fits) {
        int threads = Math.max(1, progress.threads() / Math.min(fits, progress.threads()));
        return PartProgress.silent(progress, threads);
    }
}
