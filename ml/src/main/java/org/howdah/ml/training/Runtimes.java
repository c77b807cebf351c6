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
     * The runtime that {@code pgml.models} records.
     *
     * @param asked by the user, or null
     */
    static String recorded(Call call, @Nullable String asked, String algorithm, Task task) {
        if (asked == null) {
            return standard(algorithm, task);
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
        return asked;
    }

    private static String standard(String algorithm, Task task) {
        return switch (algorithm) {
            case "xgboost", "lightgbm" -> "rust";
            case "linear" -> task == Task.REGRESSION ? "rust" : "python";
            default -> "python";
        };
    }
}
