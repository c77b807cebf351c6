package org.howdah.ml.preparation;

import java.util.Map;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.project.Json;

/** The errors of values that are missing. */
final class MissingValues {
    private MissingValues() {}

    static SqlError inRow(RawColumn column, String feature) {
        return new SqlError(
                ErrorCode.NULL_NOT_ALLOWED,
                "feature \"%s\" is NULL, but the model takes no missing values of it"
                        .formatted(feature),
                "Give a value, or train a model with preprocess => '%s'."
                        .formatted(example(column)));
    }

    static SqlError inTraining(RawColumn column, long count) {
        return new SqlError(
                ErrorCode.NULL_NOT_ALLOWED,
                "%d missing values for \"%s\"".formatted(count, column.name()),
                ("You may provide a preprocessor to impute a value, e.g. preprocess => '%s'; \"keep\""
                                + " leaves them to algorithms that know missing values.")
                        .formatted(example(column)));
    }

    private static String example(RawColumn column) {
        return Json.write(Map.of(column.name(), Map.of("impute", "mean"))).replace("'", "''");
    }
}
