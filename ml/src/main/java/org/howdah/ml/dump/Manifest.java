package org.howdah.ml.dump;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.project.Json;
import org.howdah.ml.training.Versions;
import org.jspecify.annotations.Nullable;

/** What a dump holds: it is written last, so that a dump which broke off has none. */
record Manifest(Map<DumpedTable, Contents> tables) {
    private static final int FORMAT = 1;

    Manifest {
        tables = Map.copyOf(tables);
    }

    /** The columns of a table's file, and how many rows it has. */
    record Contents(List<String> columns, long rows) {
        Contents {
            columns = List.copyOf(columns);
        }
    }

    String toJson() {
        Map<String, Object> contents = new LinkedHashMap<>();
        for (DumpedTable table : DumpedTable.values()) {
            Contents of = contents(table);
            contents.put(table.table(), Map.of("columns", of.columns(), "rows", of.rows()));
        }
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("versions", Versions.all());
        manifest.put("tables", contents);
        return Json.write(manifest);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws SqlError 0A000 if it is of another format, XX001 if it is none
     */
    static Manifest of(String json) {
        Map<String, @Nullable Object> manifest = parse(json);
        Object format = manifest.get("format");
        if (!Integer.valueOf(FORMAT).equals(format)) {
            throw new SqlError(
                    ErrorCode.NOT_SUPPORTED,
                    "the dump is of format %s, not %d".formatted(format, FORMAT),
                    "Load it with the version of the extension that wrote it, or a newer one.");
        }
        Map<DumpedTable, Contents> tables = new EnumMap<>(DumpedTable.class);
        for (DumpedTable table : DumpedTable.values()) {
            tables.put(table, read(manifest.get("tables"), table));
        }
        return new Manifest(tables);
    }

    Contents contents(DumpedTable table) {
        Contents contents = tables.get(table);
        if (contents == null) {
            throw new IllegalStateException("no " + table);
        }
        return contents;
    }

    private static Map<String, @Nullable Object> parse(String json) {
        try {
            return Json.object("manifest.json", json);
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    private static Contents read(@Nullable Object tables, DumpedTable table) {
        if (tables instanceof Map<?, ?> all
                && all.get(table.table()) instanceof Map<?, ?> contents
                && contents.get("columns") instanceof List<?> columns
                && contents.get("rows") instanceof Number rows) {
            return new Contents(columns.stream().map(String::valueOf).toList(), rows.longValue());
        }
        throw damaged();
    }

    private static SqlError damaged() {
        return new SqlError(
                ErrorCode.DATA_CORRUPTED,
                "the dump's manifest.json is damaged",
                "Dump again with pgml.dump_all, into another directory.");
    }
}
