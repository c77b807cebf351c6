package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which statistics of a category are computed, as CatBoost describes them: {@code
 * Borders:CtrBorderCount=15:Prior=0:Prior=0.5:Prior=1}.
 *
 * @param borders how many borders their values have
 * @param priors what they are smoothed by
 */
record CtrDescription(CtrType type, int borders, List<Float> priors) {
    private static final int STANDARD_BORDERS = 15;
    private static final int MOST_BORDERS = 254;

    static final CtrDescription BORDERS = of(CtrType.BORDERS);
    static final CtrDescription COUNTER = of(CtrType.COUNTER);

    CtrDescription {
        priors = List.copyOf(priors);
    }

    private static CtrDescription of(CtrType type) {
        return new CtrDescription(
                type, STANDARD_BORDERS, type.ofTargets() ? List.of(0f, 0.5f, 1f) : List.of(0f));
    }

    /** None if it isn't one, or asks for what isn't here. */
    static Optional<CtrDescription> parse(String text) {
        String[] parts = text.split(":", -1);
        return CtrType.named(parts[0]).flatMap(type -> of(type).with(parts));
    }

    private Optional<CtrDescription> with(String... parts) {
        int count = borders;
        List<Float> given = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] option = parts[i].split("=", -1);
            float value = option.length == 2 ? number(option[1]) : Float.NaN;
            switch (option[0]) {
                case "CtrBorderCount" -> count = value == (int) value ? (int) value : 0;
                case "Prior" -> given.add(value);
                default -> given.add(Float.NaN);
            }
        }
        boolean valid =
                count >= 1
                        && count <= MOST_BORDERS
                        && given.stream().allMatch(Float::isFinite)
                        && given.stream().distinct().count() == given.size();
        List<Float> ascending = given.isEmpty() ? priors : given.stream().sorted().toList();
        return valid ? Optional.of(new CtrDescription(type, count, ascending)) : Optional.empty();
    }

    /** A prior may be a fraction, but only of 1. */
    private static float number(String text) {
        try {
            return Float.parseFloat(
                    text.endsWith("/1") ? text.substring(0, text.length() - 2) : text);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
