package org.howdah.ml.dump;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.sql.Sql;

/** Writes the extension's tables, as they are at one moment, into a directory of the server. */
public final class Dumper {
    private final Sql caller;
    private final Sql owner;

    /** With the caller's rights to files, and the owner's to the tables' description. */
    public Dumper(Sql caller) {
        this.caller = caller;
        this.owner = caller.asOwner();
    }

    /**
     * Dumps into a directory that is empty or not there yet.
     *
     * @throws org.howdah.host.error.SqlError 42501 if the caller is no superuser, 22023, 58P01 or
     *     58P02 if the directory won't do
     */
    public void dump(String path) {
        Superuser.require(caller, "dump_all");
        DumpDirectory directory = DumpDirectory.named(path);
        // What trains now is waited for: the tables must fit each other.
        DumpedTable.lock(owner, "SHARE");
        directory.claim();
        Copy copy = new Copy(caller);
        Map<DumpedTable, Manifest.Contents> tables = new EnumMap<>(DumpedTable.class);
        for (DumpedTable table : DumpedTable.values()) {
            List<String> columns = table.columns(owner);
            long rows = copy.write(table, columns, directory.path());
            tables.put(table, new Manifest.Contents(columns, rows));
        }
        directory.writeManifest(new Manifest(tables));
    }
}
