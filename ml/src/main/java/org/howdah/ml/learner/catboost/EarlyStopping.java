package org.howdah.ml.learner.catboost;

import java.util.Optional;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/** Whether and when boosting ends before its last iteration, by CatBoost's hyperparameters. */
final class EarlyStopping {
    static final Parameter<Optional<Integer>> ROUNDS =
            Parameter.optional("early_stopping_rounds", ValueType.integer(Range.atLeast(1)));
    static final Parameter<Optional<String>> TYPE =
            Parameter.optional("od_type", ValueType.choice("IncToDec", "Iter"));
    static final Parameter<Optional<Integer>> WAIT =
            Parameter.optional("od_wait", ValueType.integer(Range.atLeast(1)));
    static final Parameter<Optional<Double>> THRESHOLD =
            Parameter.optional("od_pval", ValueType.real(Range.SHARE));
    private static final int STANDARD_WAIT = 20;

    private EarlyStopping() {}

    /** Whether boosting is to be watched on rows that are not learned from. */
    private static boolean stopsEarly(Hyperparameters parameters) {
        return parameters.get(ROUNDS).isPresent()
                || parameters.get(TYPE).isPresent()
                || parameters.get(WAIT).isPresent()
                || parameters.get(THRESHOLD).isPresent();
    }

    /** The rows that boosting is watched on, if it is to be. */
    static Optional<TrainingSet> watched(TrainingSet data, Hyperparameters parameters) {
        TrainingSet rows = data.validation();
        if (!stopsEarly(parameters)) {
            return Optional.empty();
        }
        if (rows == null) {
            throw new InvalidHyperparameter(
                    "early stopping needs validation rows, which %d training rows are too few for"
                            .formatted(data.rows()),
                    "Give at least 10 training rows, or leave out \"early_stopping_rounds\" and \"od_...\".");
        }
        return Optional.of(rows);
    }

    static OverfittingDetector detector(Hyperparameters parameters) {
        Optional<Integer> rounds = parameters.get(ROUNDS);
        Optional<Integer> wait = parameters.get(WAIT);
        Optional<Double> threshold = parameters.get(THRESHOLD);
        boolean increases =
                parameters
                        .get(TYPE)
                        .map(type -> type.equals("IncToDec"))
                        .orElse(threshold.isPresent());
        if (rounds.isPresent() && (increases || wait.isPresent())) {
            throw contradiction(
                    "early_stopping_rounds",
                    increases ? "od_pval\" or od_type \"IncToDec" : "od_wait");
        }
        if (increases != threshold.isPresent()) {
            throw increases
                    ? new InvalidHyperparameter(
                            "hyperparameter \"od_type\" \"IncToDec\" needs \"od_pval\"",
                            "Give one, such as 0.001, or take od_type \"Iter\".")
                    : contradiction("od_pval", "od_type\" \"Iter");
        }
        int patience = rounds.or(() -> wait).orElse(STANDARD_WAIT);
        return new OverfittingDetector(threshold.orElse(1.0), patience);
    }

    private static InvalidHyperparameter contradiction(String one, String other) {
        return new InvalidHyperparameter(
                "hyperparameters \"%s\" and \"%s\" exclude each other".formatted(one, other),
                "Leave out one of them.");
    }
}
