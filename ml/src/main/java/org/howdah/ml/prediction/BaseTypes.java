package org.howdah.ml.prediction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.sql.ColumnType;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.RowType;
import org.howdah.host.sql.Sql;
import org.howdah.host.wire.Kind;

/**
 * What the types of a row's columns are made of, arrays without their dimensions: a domain's base,
 * an array's elements. Of the types whose values come as texts alone, as all others tell it by
 * their kind. Immutable.
 */
final class BaseTypes {
    private static final int FIRST_OF_USERS = 16_384;

    /** Those arrays of the server's own types whose elements matter. */
    private static final Map<Integer, Integer> OWN_ARRAYS =
            Map.of(1014, Reading.BPCHAR, 1187, Reading.INTERVAL_TYPE);

    private final Map<Integer, Integer> bases;

    private BaseTypes(Map<Integer, Integer> bases) {
        this.bases = Map.copyOf(bases);
    }

    /** Those of a type of rows; asks the server only for types that users made. */
    static BaseTypes in(Sql sql, RowType type) {
        List<Long> types =
                type.columns().stream()
                        .filter(BaseTypes::isUnknown)
                        .map(ColumnType::typeId)
                        .distinct()
                        .map(Integer::toUnsignedLong)
                        .toList();
        Map<Integer, Integer> bases = new HashMap<>(OWN_ARRAYS);
        if (!types.isEmpty()) {
            for (Row row : query(sql, types.stream().mapToLong(Long::longValue).toArray())) {
                bases.put(
                        row.get("type", Long.class).intValue(),
                        row.get("base", Long.class).intValue());
            }
        }
        return new BaseTypes(bases);
    }

    private static boolean isUnknown(ColumnType column) {
        return (column.kind() == Kind.TEXT || column.kind() == Kind.OTHER)
                && Integer.compareUnsigned(column.typeId(), FIRST_OF_USERS) >= 0;
    }

    private static List<Row> query(Sql sql, long[] types) {
        return sql.query(
                """
                WITH RECURSIVE made(type, base, below) AS (
                    SELECT p.oid, %1$s FROM pg_catalog.pg_type p
                    WHERE p.oid::bigint OPERATOR(pg_catalog.=) ANY ($1)
                    UNION ALL
                    SELECT made.type, %1$s
                    FROM made JOIN pg_catalog.pg_type p ON p.oid OPERATOR(pg_catalog.=) made.below)
                SELECT made.type::bigint, made.base::bigint FROM made
                WHERE made.below OPERATOR(pg_catalog.=) 0
                """
                        .formatted(
                                """
                                p.oid, CASE WHEN p.typbasetype OPERATOR(pg_catalog.<>) 0
                                    THEN p.typbasetype
                                    WHEN p.typlen OPERATOR(pg_catalog.=) -1 THEN p.typelem
                                    ELSE 0 END\
                                """),
                types);
    }

    /** What a type is made of: itself, if nothing is known of it. */
    int of(int typeId) {
        return bases.getOrDefault(typeId, typeId);
    }
}
