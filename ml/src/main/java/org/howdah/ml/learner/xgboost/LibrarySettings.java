package org.howdah.ml.learner.xgboost;

import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;

/** What hyperparameters mean for XGBoost's library. */
final class LibrarySettings {
    private LibrarySettings() {}

    /** What to set in the library, but for the objective and the threads. */
    static Map<String, String> of(XgboostParameters kind, Hyperparameters parameters) {
        refuseExactSampling(kind, parameters);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("verbosity", "0");
        Map<String, ?> values = parameters.toMap();
        for (Parameter<?> parameter : kind.passed()) {
            Object value = values.get(parameter.name());
            if (value != null
                    && !parameter.equals(XgboostParameters.EVAL_METRIC)
                    && (parameters.given(parameter) || XgboostParameters.ownStandard(parameter))) {
                settings.put(parameter.name(), inSinglePrecision(value).toString());
            }
        }
        if (kind.forest()) {
            int trees = XgboostParameters.trees(parameters);
            settings.put("num_parallel_tree", Integer.toString(trees));
        }
        return settings;
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
