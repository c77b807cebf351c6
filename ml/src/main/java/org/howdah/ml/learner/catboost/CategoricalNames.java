package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Feature;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are categories, too.
 *
 * @param names positions of features, from 0, or their names
 */
record CategoricalNames(List<Object> names) {
    private static final int MOST_SHOWN = 20;

    CategoricalNames {
        names = List.copyOf(names);
    }

    /**
     * Whether each feature is among them.
     *
     * @param described may be empty
     */
    boolean[] among(int features, List<Feature> described) {
        boolean[] chosen = new boolean[features];
        for (Object name : names) {
            int feature = place(name, features, described);
            if (feature < 0) {
                throw unknown(name, features, described);
            }
            chosen[feature] = true;
        }
        return chosen;
    }

    private static int place(Object name, int features, List<Feature> described) {
        if (name instanceof Integer position) {
            return position < features ? position : -1;
        }
        return IntStream.range(0, described.size())
                .filter(feature -> described.get(feature).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    private static InvalidHyperparameter unknown(
            Object name, int features, List<Feature> described) {
        String text = name instanceof Integer ? name.toString() : '"' + name.toString() + '"';
        List<String> known = described.stream().limit(MOST_SHOWN).map(Feature::name).toList();
        return new InvalidHyperparameter(
                "hyperparameter \"cat_features\" has %s, which is none of %d features"
                        .formatted(text, features),
                known.isEmpty()
                        ? "Give positions, from 0."
                        : "Give positions, from 0, or names: %s%s."
                                .formatted(
                                        String.join(", ", known),
                                        described.size() > MOST_SHOWN ? ", ..." : ""));
    }

    /** A position, a name, or a list of them. */
    static final class Type implements ValueType<CategoricalNames> {

        @Override
        public Optional<CategoricalNames> read(@Nullable Object json) {
            List<?> parts =
                    json instanceof List<?> list ? list : json == null ? List.of() : List.of(json);
            List<Object> names = new ArrayList<>();
            for (Object part : parts) {
                boolean valid =
                        part instanceof String || (part instanceof Integer place && place >= 0);
                if (part == null || !valid) {
                    return Optional.empty();
                }
                names.add(part);
            }
            return json == null ? Optional.empty() : Optional.of(new CategoricalNames(names));
        }

        @Override
        public String description() {
            return "a list of features' positions, from 0, or names";
        }

        @Override
        public Object write(CategoricalNames value) {
            return value.names();
        }
    }
}
