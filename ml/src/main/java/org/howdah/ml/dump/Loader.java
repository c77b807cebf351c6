package org.howdah.ml.dump;

import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Sql;

/** Fills the extension's empty tables with a dump. */
public final class Loader {
    private final Sql caller;
    private final Sql owner;

    /** With the caller's rights to files, and the owner's to the tables' description. */
    public Loader(Sql caller) {
        this.caller = caller;
        this.owner = caller.asOwner();
    }

    /**
     * Loads what {@link Dumper#dump} wrote; ids stay.
     *
     * @throws SqlError 42501 if the caller is no superuser, 55000 if there are models or projects,
     *     58P01 if there is no dump, XX001 if it is damaged
     */
    public void load(String path) {
        Superuser.require(caller, "load_all");
        DumpDirectory directory = DumpDirectory.named(path);
        Manifest manifest = directory.readManifest();
        DumpedTable.lock(owner, "SHARE ROW EXCLUSIVE");
        for (DumpedTable table : DumpedTable.values()) {
            requireEmpty(table);
            requireColumns(table, manifest.contents(table).columns());
        }
        Copy copy = new Copy(caller);
        for (DumpedTable table : DumpedTable.values()) {
            Manifest.Contents contents = manifest.contents(table);
            requireRows(table, contents, copy.read(table, contents.columns(), directory.path()));
            table.advanceSequence(owner);
        }
    }

    private void requireEmpty(DumpedTable table) {
        if (!table.isEmpty(owner)) {
            throw new SqlError(
                    ErrorCode.NOT_IN_PREREQUISITE_STATE,
                    "table pgml.%s is not empty".formatted(table.table()),
                    "Load into a database where nothing was trained, or TRUNCATE pgml.projects,"
                            + " pgml.snapshots, pgml.logs CASCADE.");
        }
    }

    private void requireColumns(DumpedTable table, List<String> columns) {
        List<String> known = table.columns(owner);
        for (String column : columns) {
            if (!known.contains(column)) {
                throw new SqlError(
                        ErrorCode.UNDEFINED_COLUMN,
                        "the dump has column \"%s\", which pgml.%s lacks"
                                .formatted(column, table.table()),
                        "Update the extension to the version that wrote the dump, or a newer one.");
            }
        }
    }

    private static void requireRows(DumpedTable table, Manifest.Contents contents, long rows) {
        if (rows != contents.rows()) {
            throw new SqlError(
                    ErrorCode.DATA_CORRUPTED,
                    "%s.csv has %d rows, not %d".formatted(table.table(), rows, contents.rows()),
                    "The file was changed or cut off; dump again with pgml.dump_all.");
        }
    }
}
