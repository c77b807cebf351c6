package org.howdah.ml.training;

import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Task;
import org.jspecify.annotations.Nullable;

/** PostgresML's runtimes: recorded as it would, though every model runs in this engine. */
final class Runtimes {
    private Runtimes() {}

    /**
     * Refuses what there isn't, and says what becomes of what is asked for.
     *
     * @param asked by the user, or null
     */
    static void check(Call call, @Nullable String asked) {
        if (asked == null) {
            return;
        }
        if (asked.equals("openai")) {
            throw new SqlError(
                    ErrorCode.NOT_SUPPORTED,
                    "OpenAI runtime is not supported for training or inference",
                    "Leave out the argument runtime.");
        }
        call.report(
                Severity.NOTICE,
                "runtime \"%s\" is recorded only: models are trained and run in Java"
                        .formatted(asked));
    }

    /** The runtime that {@code pgml.models} records if none is asked for: PostgresML's. */
    static String standard(String algorithm, Task task, int labels) {
        if (labels != 1) {
            return "python";
        }
        return switch (algorithm) {
            case "xgboost", "lightgbm" -> "rust";
            case "linear" -> task == Task.REGRESSION ? "rust" : "python";
            default -> "python";
        };
    }
}
