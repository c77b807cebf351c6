package org.howdah.ml.snapshot;

import java.util.List;
import java.util.Optional;
import org.howdah.host.sql.Row;
import org.howdah.ml.preparation.Quantity;
import org.howdah.ml.preparation.RawColumn;
import org.howdah.ml.project.Identifiers;

/**
 * A column of a relation.
 *
 * @param type the name of its type, or its element type's for an array, in {@code pg_type}; a
 *     domain counts as what it is made of
 * @param sqlType the same with schema, free of any search path
 * @param members the values of an enum in their order; none of other types
 * @param declared the type as SQL declares it
 * @param position from 1, dropped columns counted
 */
record RelationColumn(
        String name,
        String type,
        String sqlType,
        boolean builtIn,
        List<String> members,
        boolean array,
        String declared,
        boolean nullable,
        int position) {

    RelationColumn {
        members = List.copyOf(members);
    }

    static RelationColumn of(Row row) {
        return new RelationColumn(
                row.get("name", String.class),
                row.get("type", String.class),
                row.get("sql_type", String.class),
                row.get("built_in", Boolean.class),
                List.of(row.get("members", String[].class)),
                row.get("is_array", Boolean.class),
                row.get("declared", String.class),
                row.get("nullable", Boolean.class),
                row.get("position", Integer.class));
    }

    /** What its values are, if they can be learned from. */
    Optional<Quantity> quantity() {
        if (!members.isEmpty()) {
            return Optional.of(Quantity.CATEGORY);
        }
        if (isVector()) {
            return Optional.of(Quantity.NUMBER);
        }
        return builtIn ? builtInQuantity() : Optional.empty();
    }

    private Optional<Quantity> builtInQuantity() {
        return switch (type) {
            case "bool", "int2", "int4", "int8", "float4", "float8", "numeric" ->
                    Optional.of(Quantity.NUMBER);
            case "text", "varchar", "bpchar", "name", "uuid" -> Optional.of(Quantity.CATEGORY);
            case "date", "timestamp", "timestamptz" -> Optional.of(Quantity.DAYS);
            case "time", "interval" -> Optional.of(Quantity.SECONDS);
            default -> Optional.empty();
        };
    }

    /** Whether it is of pgvector's type. */
    private boolean isVector() {
        return !builtIn && !array && type.equals("vector");
    }

    /** Whether it can be a label: a number or a category, but no array. */
    boolean isLabel() {
        Optional<Quantity> quantity = quantity();
        return !isArray()
                && (quantity.equals(Optional.of(Quantity.NUMBER))
                        || quantity.equals(Optional.of(Quantity.CATEGORY)));
    }

    /** Whether a row has several values of it. */
    boolean isArray() {
        return array || isVector();
    }

    boolean isCategory() {
        return quantity().equals(Optional.of(Quantity.CATEGORY));
    }

    boolean isBoolean() {
        return builtIn && type.equals("bool");
    }

    boolean isIntegral() {
        return builtIn && List.of("bool", "int2", "int4", "int8").contains(type);
    }

    RawColumn raw(int width) {
        return new RawColumn(
                name, declared, quantity().orElseThrow(), isIntegral() && !array, isArray(), width);
    }

    /** The expression that gives its values as they are read. */
    String expression() {
        String column = Identifiers.quote(name);
        if (isVector()) {
            return column + "::pg_catalog.float4[]";
        }
        return switch (quantity().orElseThrow()) {
            case NUMBER -> column;
            case CATEGORY -> column + "::pg_catalog.text" + (array ? "[]" : "");
            case SECONDS, DAYS -> array ? ofEach(column) : time(column);
        };
    }

    /** The number that stands for a date or time. */
    private String time(String value) {
        String epoch = "pg_catalog.date_part('epoch', %s)".formatted(value);
        return quantity().orElseThrow() == Quantity.SECONDS
                ? epoch
                : ("(%s OPERATOR(pg_catalog.-) 946684800::pg_catalog.float8)"
                                + " OPERATOR(pg_catalog./) 86400::pg_catalog.float8")
                        .formatted(epoch);
    }

    /** The numbers that stand for an array of dates or times, its rows one after the other. */
    private String ofEach(String column) {
        return ("CASE WHEN %1$s IS NOT NULL THEN ARRAY(SELECT %2$s"
                        + " FROM pg_catalog.unnest(%1$s) WITH ORDINALITY AS e(value, place)"
                        + " ORDER BY e.place) END")
                .formatted(column, time("e.value"));
    }

    /** The type as PostgresML writes it, such as {@code int2[]}. */
    String pgType() {
        return array ? type + "[]" : type;
    }
}
