package org.howdah.ml;

import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.dataset.DatasetLoader;
import org.howdah.ml.project.Json;
import org.jspecify.annotations.Nullable;

/** The function {@code pgml.load_dataset}. */
public final class Datasets {
    private Datasets() {}

    /** A row of the result. */
    public record Result(String tableName, long rows) {}

    public static List<Result> loadDataset(
            Call call,
            @Nullable String source,
            @Nullable String subset,
            @Nullable Long limit,
            @Nullable String kwargs) {
        if (source == null) {
            throw new SqlError(ErrorCode.NULL_NOT_ALLOWED, "source must not be NULL");
        }
        if (subset != null) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "data set \"%s\" has no subset \"%s\"".formatted(source, subset),
                    "Leave out the argument subset.");
        }
        DatasetLoader.Loaded loaded =
                new DatasetLoader(call.sql().asOwner())
                        .load(source, limit, Json.object("kwargs", kwargs == null ? "{}" : kwargs));
        return List.of(new Result(loaded.tableName(), loaded.rows()));
    }
}
