package org.howdah.ml.learner.tree.grow;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;

/** The hyperparameters that limit how a tree grows, as scikit-learn's decision trees have them. */
public final class GrowthParameters {
    public static final Parameter<Number> MIN_SAMPLES_SPLIT =
            new Parameter<>("min_samples_split", Amount.atLeast(2), 2, List.of());
    public static final Parameter<Number> MIN_SAMPLES_LEAF =
            new Parameter<>("min_samples_leaf", Amount.atLeast(1), 1, List.of());
    public static final Parameter<Double> MIN_WEIGHT_FRACTION_LEAF =
            Parameter.real("min_weight_fraction_leaf", 0, Range.between(0, 0.5));
    public static final Parameter<Optional<Integer>> MAX_LEAF_NODES =
            Parameter.optional("max_leaf_nodes", ValueType.integer(Range.atLeast(2)));
    public static final Parameter<Double> MIN_IMPURITY_DECREASE =
            Parameter.real("min_impurity_decrease", 0, Range.NOT_NEGATIVE);
    public static final Parameter<Optional<Integer>> MAX_DEPTH =
            Parameter.optional("max_depth", ValueType.integer(Range.atLeast(1)));

    /** What a leaf must decrease the impurity by so that it isn't pruned. */
    public static final Parameter<Double> CCP_ALPHA =
            Parameter.real("ccp_alpha", 0, Range.NOT_NEGATIVE);

    private GrowthParameters() {}

    /** How many features a split looks at: a number, a share, "sqrt" or "log2"; or null for all. */
    public static Parameter<Optional<Object>> maxFeatures(Object standard) {
        ValueType<Number> amount = Amount.atLeast(1);
        ValueType<Object> type =
                ValueType.of(
                        amount.description() + ", \"sqrt\", \"log2\"",
                        json ->
                                json instanceof String word
                                                && (word.equals("sqrt") || word.equals("log2"))
                                        ? Optional.<Object>of(word)
                                        : amount.read(json).map(Object.class::cast));
        return new Parameter<>(
                "max_features",
                ValueType.optional(type),
                standard.equals("null") ? Optional.empty() : Optional.of(standard),
                List.of());
    }

    public static int features(Optional<Object> given, int columns) {
        if (given.isEmpty()) {
            return columns;
        }
        if (given.get() instanceof Number number) {
            return Math.min(columns, Amount.roundedDown(number, columns));
        }
        double root = Math.sqrt(columns);
        double logarithm = Math.log(columns) / Math.log(2);
        return Math.max(1, (int) (given.get().equals("sqrt") ? root : logarithm));
    }

    /**
     * The growth that hyperparameters ask for.
     *
     * @param gainOfImpurity by what a decrease of impurity is multiplied to be a gain
     */
    public static Growth growth(
            Hyperparameters parameters,
            int maxDepth,
            int maxFeatures,
            int rows,
            double weight,
            double gainOfImpurity,
            boolean randomThresholds) {
        return new Growth(
                maxDepth,
                parameters.get(MAX_LEAF_NODES).orElse(Growth.ANY),
                Math.max(2, Amount.roundedUp(parameters.get(MIN_SAMPLES_SPLIT), rows)),
                Math.max(1, Amount.roundedUp(parameters.get(MIN_SAMPLES_LEAF), rows)),
                parameters.get(MIN_WEIGHT_FRACTION_LEAF) * weight,
                maxFeatures,
                parameters.get(MIN_IMPURITY_DECREASE) * gainOfImpurity,
                parameters.get(CCP_ALPHA),
                randomThresholds,
                Constraints.NONE);
    }

    /** A flag that is false: what it would ask for isn't there. */
    public static Parameter<Boolean> no(String name) {
        return new Parameter<>(
                name,
                ValueType.of(
                        "false",
                        json -> Boolean.FALSE.equals(json) ? Optional.of(false) : Optional.empty()),
                false,
                List.of());
    }
}
