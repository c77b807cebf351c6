package org.howdah.ml.training;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.InvalidInput;
import org.howdah.ml.learner.UnsupportedAlgorithm;

/** What learners refuse, as users read it. */
final class Refusal {
    private Refusal() {}

    static SqlError of(InvalidInput e) {
        ErrorCode code =
                e instanceof UnsupportedAlgorithm
                        ? ErrorCode.NOT_SUPPORTED
                        : ErrorCode.INVALID_PARAMETER;
        return new SqlError(
                code, String.valueOf(e.getMessage()), e.hint().isEmpty() ? null : e.hint());
    }
}
