package org.howdah.ml.learner.online;

import java.util.Optional;

/**
 * A penalty on weights, as an elastic net.
 *
 * @param alpha its size in all, also where none of it is taken
 */
record Penalty(double alpha, double l1, double l2) {
    static final Penalty NONE = new Penalty(1, 0, 0);

    static Penalty of(Optional<String> name, double alpha, double ratio) {
        double share =
                switch (name.orElse("none")) {
                    case "l1" -> 1;
                    case "elasticnet" -> ratio;
                    default -> 0;
                };
        return name.isEmpty()
                ? new Penalty(alpha, 0, 0)
                : new Penalty(alpha, alpha * share, alpha * (1 - share));
    }
}
