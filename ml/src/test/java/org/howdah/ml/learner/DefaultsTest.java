package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every hyperparameter of the classes of scikit-learn 1.2.1 and XGBoost 1.7.4 is there with its
 * default, but for what is named here.
 */
class DefaultsTest {
    /** What isn't there, and why. */
    private static final Map<String, String> MISSING =
            Map.ofEntries(
                    Map.entry("base_estimator", "the deprecated name of estimator"),
                    Map.entry("callbacks", "functions of Python's"),
                    Map.entry("enable_categorical", "categories are encoded before"),
                    Map.entry("feature_types", "categories are encoded before"),
                    Map.entry("max_cat_threshold", "categories are encoded before"),
                    Map.entry("max_cat_to_onehot", "categories are encoded before"),
                    Map.entry("gpu_id", "there is no GPU"),
                    Map.entry("validate_parameters", "all are validated"),
                    Map.entry("use_label_encoder", "labels may be any"),
                    Map.entry("XGBRFRegressor.early_stopping_rounds", "there is one round"),
                    Map.entry("XGBRFClassifier.early_stopping_rounds", "there is one round"));

    /** What has another default, which, and why. */
    private static final Map<String, String> OTHER =
            Map.ofEntries(
                    Map.entry("Perceptron.random_state", "null: it is 0"),
                    Map.entry("XGBClassifier.objective", "null: it depends on the labels"),
                    Map.entry("XGBRFClassifier.objective", "null: it depends on the labels"),
                    Map.entry("KMeans.n_init", "10.0: what the warning says it is"),
                    Map.entry("MiniBatchKMeans.n_init", "3.0: what the warning says it is"),
                    Map.entry("FeatureAgglomeration.affinity", "null: it is deprecated"),
                    Map.entry("FeatureAgglomeration.pooling_func", "mean: the function's name"),
                    Map.entry("SpectralBiclustering.n_clusters", "[3, 3]: of rows and columns"));

    /** The native library's own defaults, which XGBoost's Python class calls None. */
    private static final Map<String, String> NONE_OF_XGBOOST =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("booster", "gbtree"),
                            Map.entry("colsample_bylevel", "1.0"),
                            Map.entry("colsample_bynode", "1.0"),
                            Map.entry("colsample_bytree", "1.0"),
                            Map.entry("gamma", "0.0"),
                            Map.entry("grow_policy", "depthwise"),
                            Map.entry("importance_type", "gain"),
                            Map.entry("learning_rate", "0.3"),
                            Map.entry("max_bin", "256.0"),
                            Map.entry("max_delta_step", "0.0"),
                            Map.entry("max_depth", "6.0"),
                            Map.entry("max_leaves", "0.0"),
                            Map.entry("min_child_weight", "1.0"),
                            Map.entry("num_parallel_tree", "1.0"),
                            Map.entry("predictor", "auto"),
                            Map.entry("reg_alpha", "0.0"),
                            Map.entry("reg_lambda", "1.0"),
                            Map.entry("sampling_method", "uniform"),
                            Map.entry("scale_pos_weight", "1.0"),
                            Map.entry("subsample", "1.0"),
                            Map.entry("tree_method", "auto"),
                            Map.entry("verbosity", "0.0")));

    /** All classes, with the algorithm and the task that they are here. */
    static Stream<JsonNode> classes() {
        try (InputStream in =
                Objects.requireNonNull(
                        DefaultsTest.class.getResourceAsStream("/org/howdah/ml/defaults.json"))) {
            return new JsonMapper().readTree(in).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void defaultsAreThoseOfTheClass(JsonNode one) {
        assertEquals(List.of(), deviations(one, new TreeSet<>()));
    }

    @Test
    void noReasonIsForNothing() {
        Set<String> used = new TreeSet<>();
        classes().forEach(one -> deviations(one, used));
        Set<String> all = new TreeSet<>(MISSING.keySet());
        all.addAll(OTHER.keySet());
        all.addAll(NONE_OF_XGBOOST.keySet());
        assertEquals(all, used);
    }

    /**
     * What no reason is given for.
     *
     * @param used takes the names that reasons are given by
     */
    private static List<String> deviations(JsonNode one, Set<String> used) {
        String name = one.get("class").asString();
        Hyperparameters standard =
                Learners.of(
                                one.get("algorithm").asString(),
                                Task.valueOf(one.get("task").asString().toUpperCase(Locale.ROOT)))
                        .schema()
                        .standard();
        List<String> deviations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> given : one.get("defaults").properties()) {
            String deviation = deviation(name, given.getKey(), given.getValue(), standard, used);
            if (!deviation.isEmpty()) {
                deviations.add(deviation);
            }
        }
        return deviations;
    }

    private static String deviation(
            String owner, String name, JsonNode value, Hyperparameters standard, Set<String> used) {
        String ours;
        try {
            ours = text(standard.json(name));
        } catch (IllegalArgumentException e) {
            return reason(MISSING, owner, name, used).isEmpty() ? name + " is missing" : "";
        }
        String theirs = value.isNumber() ? text(value.asDouble()) : value.asString("null");
        if (value.isBoolean()) {
            theirs = text(value.asBoolean());
        }
        boolean excused =
                reason(OTHER, owner, name, used).startsWith(ours + ":")
                        || (owner.startsWith("XGB")
                                && value.isNull()
                                && ours.equals(xgboost(owner, name, used)));
        return ours.equals(theirs) || excused
                ? ""
                : "%s is %s, not %s".formatted(name, ours, theirs);
    }

    /** A forest of XGBoost's has its trees side by side. */
    private static String xgboost(String owner, String name, Set<String> used) {
        if (NONE_OF_XGBOOST.containsKey(name)) {
            used.add(name);
        }
        return owner.startsWith("XGBRF") && name.equals("num_parallel_tree")
                ? "100.0"
                : NONE_OF_XGBOOST.getOrDefault(name, "");
    }

    private static String reason(
            Map<String, String> reasons, String owner, String name, Set<String> used) {
        for (String key : List.of(owner + "." + name, name)) {
            if (reasons.containsKey(key)) {
                used.add(key);
                return reasons.getOrDefault(key, "");
            }
        }
        return "";
    }

    private static String text(@Nullable Object value) {
        return value instanceof Number number
                ? Double.toString(number.doubleValue())
                : String.valueOf(value);
    }
}
