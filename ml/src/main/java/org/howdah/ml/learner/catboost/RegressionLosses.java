package org.howdah.ml.learner.catboost;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Losses of numbers by CatBoost's names, such as {@code RMSE} and {@code Quantile:alpha=0.9}. */
final class RegressionLosses {
    /** What a parameter must be, by loss; a standard value where it may be left out. */
    private static final Map<String, Setting> SETTINGS =
            Map.of(
                    "Quantile", new Setting("alpha", 0, 1, Optional.of(0.5)),
                    "LogLinQuantile", new Setting("alpha", 0, 1, Optional.of(0.5)),
                    "Expectile", new Setting("alpha", 0, 1, Optional.empty()),
                    "Huber", new Setting("delta", 0, Double.POSITIVE_INFINITY, Optional.empty()),
                    "Tweedie", new Setting("variance_power", 1, 2, Optional.empty()));

    private static final Set<String> EXPONENTIAL = Set.of("Poisson", "Tweedie", "LogLinQuantile");

    private RegressionLosses() {}

    /** A parameter between two values, exclusively. */
    private record Setting(String name, double above, double below, Optional<Double> standard) {

        Optional<Double> read(String text) {
            if (!text.startsWith(name + "=")) {
                return text.isEmpty() ? standard : Optional.empty();
            }
            try {
                double value = Double.parseDouble(text.substring(name.length() + 1));
                return value > above && value < below ? Optional.of(value) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** The loss of that name; none if there is none. */
    static Optional<Loss> named(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Setting setting = SETTINGS.get(name);
        if (setting == null) {
            return plain(text);
        }
        return (colon == text.length() - 1
                        ? Optional.<Double>empty()
                        : setting.read(text.substring(colon < 0 ? text.length() : colon + 1)))
                .map(value -> loss(name, value));
    }

    private static Optional<Loss> plain(String name) {
        return switch (name) {
            case "RMSE" -> Optional.of(new Loss.SquaredError());
            case "MAE" -> Optional.of(new Loss.Quantile(0.5));
            case "MAPE" -> Optional.of(new Loss.PercentageError());
            case "Poisson" -> Optional.of(new Loss.Poisson());
            case "LogCosh" -> Optional.of(new Loss.LogCosh());
            default -> Optional.empty();
        };
    }

    private static Loss loss(String name, double value) {
        return switch (name) {
            case "Quantile" -> new Loss.Quantile(value);
            case "LogLinQuantile" -> new Loss.LogQuantile(value);
            case "Expectile" -> new Loss.Expectile(value);
            case "Huber" -> new Loss.Huber(value);
            default -> new Loss.Tweedie(value);
        };
    }

    /** Whether predictions are exponentials of the sums of leaves. */
    static boolean exponential(String text) {
        return EXPONENTIAL.contains(text.split(":", 2)[0]);
    }
}
