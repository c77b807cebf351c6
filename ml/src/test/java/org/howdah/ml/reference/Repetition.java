package org.howdah.ml.reference;

import static org.howdah.ml.reference.Deviations.Kind.COEFFICIENTS;
import static org.howdah.ml.reference.Deviations.Kind.ERRORS;
import static org.howdah.ml.reference.Deviations.Kind.LOSSES;
import static org.howdah.ml.reference.Deviations.Kind.NUMBERS;
import static org.howdah.ml.reference.Deviations.Kind.PROBABILITIES;

import java.util.HashMap;
import java.util.Map;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.reference.Comparison.Band;
import org.howdah.ml.reference.Comparison.Digits;
import org.howdah.ml.reference.Comparison.NotBelow;
import org.howdah.ml.reference.Comparison.Refused;

/**
 * How a row of the reference is repeated.
 *
 * @param algorithm ours
 * @param given hyperparameters that aren't the standard ones here, but are there
 * @param expected the row that is met; itself, but for one algorithm
 */
record Repetition(
        String algorithm, Map<String, Object> given, Reference expected, Comparison comparison) {

    static Repetition of(Reference row) {
        return new Repetition(algorithm(row), given(row), expected(row), comparison(row));
    }

    private static String algorithm(Reference row) {
        return switch (row.text("algorithm")) {
            case "linear_maxiter10000" -> "linear";
            case "xgboost_hist" -> "xgboost";
            case "decision_tree" -> "random_forest";
            default -> row.text("algorithm");
        };
    }

    /**
     * Given to XGBoost is what version 1.7 took where nothing was; version 3 starts from the mean
     * of the target and takes histograms for small data, too.
     */
    private static Map<String, Object> given(Reference row) {
        return switch (row.text("algorithm")) {
            case "linear_maxiter10000" -> Map.of("max_iter", 10000);
            case "xgboost" -> Map.of("tree_method", "exact", "base_score", 0.5);
            case "xgboost_hist" -> Map.of("tree_method", "hist", "base_score", 0.5);
            case "xgboost_random_forest" -> Map.of("base_score", 0.5);
            case "decision_tree" ->
                    Map.of("n_estimators", 1, "bootstrap", false, "max_features", 1.0);
            default -> Map.of();
        };
    }

    /**
     * The whole path of least angles ends at least squares. So does the reference's where no
     * coefficient changes its sign on the way; where one does, it turns that feature's direction
     * round and ends elsewhere, on the diabetes data with coefficients up to eleven times as large.
     */
    private static Reference expected(Reference row) {
        return row.text("algorithm").equals("least_angle") && row.text("dataset").equals("diabetes")
                ? Reference.of("linear", "regression")
                        .filter(other -> other.toString().equals(row.toString()))
                        .findAny()
                        .orElseThrow()
                : row;
    }

    private static Comparison comparison(Reference row) {
        if (row.has("error")) {
            return new Refused();
        }
        // features of double lose digits here
        double digits = row.ofFloats() ? 1e-8 : 1e-6;
        return switch (row.text("algorithm")) {
            case "linear" ->
                    row.task() == Task.CLASSIFICATION
                            ? logistic(row)
                            : Digits.of(row.ofFloats() ? 1e-9 : 1e-6);
            case "linear_maxiter10000" -> logistic(row);
            case "ridge" -> Digits.of(digits).with(COEFFICIENTS, row.ofFloats() ? 1e-8 : 2e-6);
            case "kernel_ridge" -> Digits.of(digits).with(NUMBERS, row.ofFloats() ? 1e-8 : 2e-5);
            case "huber" -> huber(row);
            case "gaussian_process" ->
                    row.task() == Task.CLASSIFICATION
                            ? Digits.of(digits)
                            // weights of 1e12 add up to 1e2: what rounding leaves is its own test's
                            : Digits.of(1e-4).without(NUMBERS).with(LOSSES, 2e-4);
            case "knn" -> neighbours(row);
            case "nu_svm" -> nuSvm(row, digits);
            case "linear_svm" -> row.converged() ? Band.of(1, 0.002) : new NotBelow(0.01);
            case "stochastic_gradient_descent", "perceptron", "passive_aggressive" ->
                    Band.of(5, 0.02);
            case "ransac" -> Band.of(7, 0.02);
            // of linnerud's few rows all subsets are taken, whatever the seed
            case "theil_sen" ->
                    row.text("dataset").equals("linnerud_weight")
                            ? Digits.of(1e-6)
                            : Band.of(3, 0.02);
            // one test row of iris is 0.028 of accuracy
            case "random_forest", "extra_trees", "bagging", "decision_tree" ->
                    new Band(1, 1, 0, 0.03);
            case "xgboost_random_forest" -> new Band(1, 0, 2, 0.03);
            // bins of more than 255 values, and ties, change five rows of breast_cancer
            case "ada_boost", "gradient_boosting_trees" -> new Band(1, 1, 0, 0.05);
            case "hist_gradient_boosting" -> histograms(row);
            default -> Digits.of(digits);
        };
    }

    /**
     * The reference stops at a gradient of 1e-4, or where its objective no longer changes much: so
     * it agrees with the optimum to some digits where features are of one size. Elsewhere it is
     * only not better, which {@code LogisticRegressionReferenceTest} tells of the objective.
     */
    private static Comparison logistic(Reference row) {
        boolean sharp =
                row.text("preprocess").equals("standard") || row.text("dataset").equals("iris");
        if (!row.converged() || !sharp) {
            return new NotBelow(0.01);
        }
        return Digits.of(1e-9)
                .with(COEFFICIENTS, 1e-3)
                .with(PROBABILITIES, 1e-4)
                .with(LOSSES, 1e-4);
    }

    /**
     * The search of the reference ends where the objective falls by less than 2e-9 of itself, which
     * leaves predictions about 1e-4 away, or before: it is above ours then.
     */
    private static Comparison huber(Reference row) {
        return row.converged()
                ? Digits.of(1e-4).with(COEFFICIENTS, 1e-3).with(NUMBERS, 2e-4)
                : Digits.of(5e-3).without(COEFFICIENTS, NUMBERS);
    }

    /** For rows of doubles neighbours tie that don't for floats. */
    private static Comparison neighbours(Reference row) {
        return row.toString().equals("iris last none f64")
                ? Digits.of(1e-9).with(LOSSES, 1e-2)
                : Digits.of(1e-9);
    }

    /** Of wine scikit-learn has shrunk the problem, and so gone another way. */
    private static Comparison nuSvm(Reference row, double digits) {
        return row.toString().startsWith("wine stratified none")
                ? new NotBelow(1.0 / 43)
                : Digits.of(digits);
    }

    /**
     * The reference has derivatives in float32: for labels, many of whose splits gain the same,
     * these decide otherwise which is best. For numbers a row may be just beyond a threshold of
     * double.
     */
    private static Comparison histograms(Reference row) {
        return row.task() == Task.CLASSIFICATION
                ? Band.of(1, 0.01)
                : Digits.of(1e-6)
                        .with(ERRORS, row.ofFloats() ? 1e-6 : 3e-3)
                        .with(LOSSES, row.ofFloats() ? 1e-6 : 2e-3);
    }

    Fit fit() {
        return fit(given);
    }

    Fit fit(int seed) {
        Map<String, Object> seeded = new HashMap<>(given);
        seeded.put("random_state", seed);
        return fit(seeded);
    }

    private Fit fit(Map<String, Object> parameters) {
        Learner learner = Learners.of(algorithm, expected.task());
        return learner.fit(expected.train(), learner.schema().resolve(parameters), Progress.NONE);
    }

    /** What determines the model: rows of double and of float are the same floats here. */
    String key() {
        return String.join(
                " ",
                algorithm,
                given.toString(),
                expected.text("task"),
                expected.text("dataset"),
                expected.text("split"),
                expected.text("preprocess"));
    }
}
