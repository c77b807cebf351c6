package org.howdah.ml.reference;

import java.util.Map;
import java.util.Optional;

/** Rows of the reference that aren't repeated, and why. */
final class LeftOut {
    private static final String NOT_OURS =
            "pgml.algorithm, PostgresML's list of algorithms, doesn't have it";

    private static final Map<String, String> ALGORITHMS =
            Map.of(
                    "gaussian_nb", NOT_OURS,
                    "mlp", NOT_OURS,
                    "poisson", NOT_OURS,
                    "gamma", NOT_OURS,
                    "tweedie", NOT_OURS);

    private LeftOut() {}

    /** Empty if the row is repeated. */
    static Optional<String> reason(Reference row) {
        return Optional.ofNullable(ALGORITHMS.get(row.text("algorithm")));
    }

    static Map<String, String> algorithms() {
        return ALGORITHMS;
    }
}
