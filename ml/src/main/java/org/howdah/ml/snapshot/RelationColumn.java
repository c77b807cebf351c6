package org.howdah.ml.snapshot;

import java.util.Map;
import java.util.Optional;
import org.howdah.host.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A column of a relation.
 *
 * @param type the name of its type, or its element type's for an array, in {@code pg_type}; a
 *     domain counts as what it is made of
 * @param declared the type as SQL declares it
 * @param position from 1, dropped columns counted
 */
record RelationColumn(
        String name, String type, boolean array, String declared, boolean nullable, int position) {
    /** The types that models learn from, with their names in SQL. */
    private static final Map<String, String> NUMERIC_TYPES =
            Map.of(
                    "bool", "boolean",
                    "int2", "smallint",
                    "int4", "integer",
                    "int8", "bigint",
                    "float4", "real",
                    "float8", "double precision",
                    "numeric", "numeric");

    static RelationColumn of(Row row) {
        return new RelationColumn(
                row.get("name", String.class),
                row.get("type", String.class),
                row.get("is_array", Boolean.class),
                row.get("declared", String.class),
                row.get("nullable", Boolean.class),
                row.get("position", Integer.class));
    }

    boolean isNumeric() {
        return NUMERIC_TYPES.containsKey(type);
    }

    /** The type's name in SQL, free of any search path; none if it isn't numeric. */
    Optional<String> sqlType() {
        @Nullable String name = NUMERIC_TYPES.get(type);
        return Optional.ofNullable(name).map(plain -> array ? plain + "[]" : plain);
    }

    /** The type as PostgresML writes it, such as {@code int2[]}. */
    String pgType() {
        return array ? type + "[]" : type;
    }
}
