package org.howdah.ml.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.howdah.ml.learner.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other boosted trees score on the reference's data sets. */
public final class BoosterScores {
    private static final JsonNode ALL = load();

    private BoosterScores() {}

    private static JsonNode load() {
        try (InputStream in =
                Objects.requireNonNull(
                        BoosterScores.class.getResourceAsStream("/org/howdah/ml/boosters.json"))) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fits by that algorithm: all of its data sets, splits and scalings. */
    public static Stream<Reference> of(String algorithm) {
        return ALL.get("results")
                .valueStream()
                .map(Reference::new)
                .filter(Reference.is("algorithm", algorithm));
    }

    public static Task task(Reference reference) {
        return Task.valueOf(reference.text("task").toUpperCase(Locale.ROOT));
    }

    /** The name of the score that is compared: the greater the better. */
    public static String score(Task task) {
        return task == Task.REGRESSION ? "r2" : "accuracy";
    }

    /** The lowest that one of the algorithms has on the same rows. */
    public static double lowest(Reference rows, String... algorithms) {
        double lowest = Double.POSITIVE_INFINITY;
        for (String algorithm : algorithms) {
            lowest =
                    Math.min(
                            lowest,
                            of(algorithm)
                                    .filter(Reference.is("dataset", rows.text("dataset")))
                                    .filter(Reference.is("split", rows.text("split")))
                                    .mapToDouble(fit -> fit.metric(score(task(rows))))
                                    .findFirst()
                                    .orElseThrow());
        }
        return lowest;
    }
}
