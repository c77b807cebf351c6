package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.howdah.ml.learner.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * Which statistics of categories are computed.
 *
 * @param json as the user has written it
 */
record CtrDescriptions(Object json, List<CtrDescription> descriptions) {
    static final CtrDescriptions STANDARD =
            new CtrDescriptions(
                    List.of("Borders", "Counter"),
                    List.of(CtrDescription.BORDERS, CtrDescription.COUNTER));

    CtrDescriptions {
        descriptions = List.copyOf(descriptions);
    }

    /** As messages tell it. */
    @Override
    public String toString() {
        return json.toString();
    }

    /** One of them, or a list. */
    static final class Type implements ValueType<CtrDescriptions> {

        @Override
        public Optional<CtrDescriptions> read(@Nullable Object json) {
            List<?> parts =
                    json instanceof List<?> list ? list : json == null ? List.of() : List.of(json);
            List<CtrDescription> found = new ArrayList<>();
            Set<CtrType> types = new LinkedHashSet<>();
            for (Object part : parts) {
                Optional<CtrDescription> description =
                        part instanceof String text ? CtrDescription.parse(text) : Optional.empty();
                if (description.isEmpty() || !types.add(description.get().type())) {
                    return Optional.empty();
                }
                found.add(description.get());
            }
            return json == null || found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CtrDescriptions(json, found));
        }

        @Override
        public String description() {
            return "one or a list of \"Borders\", \"Buckets\" and \"Counter\", each once, with or without options, such as \"Borders:CtrBorderCount=15:Prior=0.5\"";
        }

        @Override
        public Object write(CtrDescriptions value) {
            return value.json();
        }
    }
}
