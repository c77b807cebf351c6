package org.howdah.ml.learner.xgboost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.FeatureConstraints;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;

/** What hyperparameters mean for XGBoost's library. */
final class LibrarySettings {
    private LibrarySettings() {}

    /**
     * What to set in the library, but for the objective and the threads.
     *
     * @param own those that the task has alone and the library takes
     * @param features how many features there are
     */
    static Map<String, String> of(
            XgboostParameters kind,
            Hyperparameters parameters,
            List<Parameter<?>> own,
            int features) {
        refuseExactSampling(kind, parameters);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("verbosity", "0");
        Map<String, ?> values = parameters.toMap();
        List<Parameter<?>> passed = new ArrayList<>(kind.passed());
        passed.addAll(own);
        for (Parameter<?> parameter : passed) {
            Object value = values.get(parameter.name());
            if (value != null
                    && !parameter.equals(XgboostParameters.EVAL_METRIC)
                    && (parameters.given(parameter) || XgboostParameters.ownStandard(parameter))) {
                FeatureConstraints.require(parameter.name(), value, features);
                settings.put(parameter.name(), text(value));
            }
        }
        if (kind.forest()) {
            int trees = XgboostParameters.trees(parameters);
            settings.put("num_parallel_tree", Integer.toString(trees));
        }
        return settings;
    }

    /** One number for each feature is a tuple of Python's, groups of features are JSON. */
    private static String text(Object value) {
        return value instanceof List<?> list && !(list.getFirst() instanceof List<?>)
                ? list.toString().replace('[', '(').replace(']', ')').replace(" ", "")
                : inSinglePrecision(value).toString();
    }

    /** The library refuses a number that is too near to 0 for it. */
    private static Object inSinglePrecision(Object value) {
        return value instanceof Double number && number != 0 && Math.abs(number) < Float.MIN_NORMAL
                ? Math.copySign(Float.MIN_NORMAL, number)
                : value;
    }

    private static void refuseExactSampling(XgboostParameters kind, Hyperparameters parameters) {
        double share = kind.featuresByNode(parameters);
        if (share < 1 && parameters.get(XgboostParameters.TREE_METHOD).equals("exact")) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"tree_method\" can't be \"exact\" for \"colsample_bynode\" %s"
                            .formatted(share),
                    "Set \"colsample_bynode\" to 1, or leave out \"tree_method\".");
        }
    }
}
