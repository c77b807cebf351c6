package org.howdah.ml.training;

import org.howdah.host.call.Call;
import org.howdah.host.error.Severity;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidFeature;
import org.howdah.ml.learner.InvalidTarget;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Task;
import org.howdah.ml.preparation.FeatureNames;
import org.howdah.ml.project.Json;
import org.howdah.ml.search.CrossValidation;
import org.howdah.ml.search.Fitting;
import org.howdah.ml.search.Search;
import org.howdah.ml.search.SearchResults;
import org.howdah.ml.snapshot.Snapshot;

/**
 * Chooses hyperparameters, fits a model with them to all training rows and measures it on the test
 * rows, which nothing before has seen.
 */
final class ModelSelection {
    private final Call call;
    private final Task task;
    private final Learner learner;
    private final Snapshot snapshot;
    private final RunningTraining progress;

    ModelSelection(
            Call call, Task task, Learner learner, Snapshot snapshot, RunningTraining progress) {
        this.call = call;
        this.task = task;
        this.learner = new OwnLabels(learner, snapshot.preparation().labels());
        this.snapshot = snapshot;
        this.progress = progress;
    }

    /** An error in the values of a feature or a label names its column. */
    Evaluation fit(Search search) {
        try {
            return choose(search);
        } catch (InvalidFeature e) {
            throw e.named(FeatureNames.of(snapshot.preparation()).outputs());
        } catch (InvalidTarget e) {
            throw e.named(snapshot.request().labels(), snapshot.preparation().labels()::text);
        }
    }

    private Evaluation choose(Search search) {
        call.report(
                Severity.INFO,
                "Hyperparameter searches: %d, cross validation folds: %d"
                        .formatted(search.candidates().size(), search.folds()));
        if (!search.needed()) {
            return fit(search.candidates().getFirst());
        }
        progress.begin(RunningTraining.Phase.SEARCHING);
        SearchResults results =
                new CrossValidation(learner, task, snapshot.training(), search.folds(), progress)
                        .run(search);
        progress.log().candidates(results.candidates());
        if (Double.isNaN(results.winnersScore())) {
            call.report(
                    Severity.WARNING,
                    "No candidate has a score: the first one is taken. Give more rows, or fewer folds.");
        }
        return fit(results.winner()).with("search_results", results.toMap());
    }

    private Evaluation fit(Hyperparameters hyperparameters) {
        call.report(Severity.INFO, "Hyperparams: " + Json.write(hyperparameters.toMap()));
        progress.begin(RunningTraining.Phase.FITTING);
        return Evaluation.of(
                hyperparameters,
                () -> Fitting.fit(learner, snapshot.training(), task, hyperparameters, progress),
                snapshot.testing(),
                snapshot.preparation().labels(),
                progress);
    }
}
