package org.howdah.ml.dataset;

import java.util.Map;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Loads the data sets that come with the extension into tables. */
public final class DatasetLoader {
    private final Sql owner;

    /** With the rights of the extension's owner. */
    public DatasetLoader(Sql owner) {
        this.owner = owner;
    }

    /** What was loaded: the table's name with its schema, and how many rows. */
    public record Loaded(String tableName, long rows) {}

    /**
     * Fills the table of a data set with its first rows.
     *
     * @param limit how many at most; null for all
     * @param arguments as scikit-learn's loader of that data set takes them, where they choose rows
     * @throws SqlError 22023 for an unknown argument, 42704 if there is no such data set, 42P07 if
     *     its table is someone else's
     */
    public Loaded load(
            String source, @Nullable Long limit, Map<String, @Nullable Object> arguments) {
        if (limit != null && limit < 0) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "limit must not be negative: " + limit,
                    "Leave it out, or pass NULL, for all rows.");
        }
        BundledDataset dataset = BundledDatasets.named(source);
        DatasetTable table = new DatasetTable(owner, dataset);
        DatasetFile file =
                DatasetFile.read(
                        dataset,
                        DatasetArguments.rows(dataset, arguments),
                        limit == null ? Long.MAX_VALUE : limit);
        return new Loaded(table.name(), table.fill(file));
    }
}
