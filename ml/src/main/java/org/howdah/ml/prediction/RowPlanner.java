package org.howdah.ml.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.ColumnType;
import org.howdah.host.sql.RowType;
import org.howdah.host.wire.Kind;
import org.howdah.ml.preparation.PreparedColumn;
import org.howdah.ml.preparation.Quantity;
import org.howdah.ml.preparation.RawColumn;

/**
 * Finds a model's features in a type of rows: in {@code ROW(...)}, whose columns have no names, by
 * their order, else by their names.
 */
final class RowPlanner {
    private static final int UNKNOWN = 705;

    private final ServedModel model;
    private final List<PreparedColumn> features;
    private final RowType type;
    private final BaseTypes bases;

    RowPlanner(ServedModel model, List<PreparedColumn> features, RowType type, BaseTypes bases) {
        this.model = model;
        this.features = features;
        this.type = type;
        this.bases = bases;
    }

    RowPlan plan() {
        int[] columns = isNameless() ? byOrder() : byName();
        Reading[] readings = new Reading[columns.length];
        for (int i = 0; i < columns.length; i++) {
            readings[i] = reading(features.get(i).column(), type.columns().get(columns[i]));
        }
        return new RowPlan(features, columns, readings);
    }

    private boolean isNameless() {
        for (int i = 0; i < type.columns().size(); i++) {
            if (!type.columns().get(i).name().equals("f" + (i + 1))) {
                return false;
            }
        }
        return type.anonymous();
    }

    private int[] byOrder() {
        if (type.columns().size() != features.size()) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "model %d of project \"%s\" takes a row of %d columns, not %d"
                            .formatted(
                                    model.id(),
                                    model.project(),
                                    features.size(),
                                    type.columns().size()),
                    "Its features are, in this order: " + names() + ".");
        }
        int[] columns = new int[features.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = i;
        }
        return columns;
    }

    private int[] byName() {
        int[] columns = new int[features.size()];
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            String name = features.get(i).column().name();
            columns[i] = type.indexOf(name);
            if (columns[i] < 0) {
                missing.add('"' + name + '"');
            }
        }
        if (!missing.isEmpty()) {
            throw new SqlError(
                    ErrorCode.UNDEFINED_COLUMN,
                    "the row has no column %s, which model %d of project \"%s\" was trained with"
                            .formatted(String.join(", ", missing), model.id(), model.project()),
                    "Give a row that has the columns " + names() + ", or ROW(...) in this order.");
        }
        return columns;
    }

    private String names() {
        return features.stream()
                .map(feature -> feature.column().name())
                .collect(Collectors.joining(", "));
    }

    private Reading reading(RawColumn feature, ColumnType given) {
        Reading reading =
                Reading.of(given, bases.of(given.typeId()), feature.quantity(), feature.array());
        if (reading != null) {
            return reading;
        }
        if (given.typeId() == UNKNOWN) {
            throw new SqlError(
                    ErrorCode.DATATYPE_MISMATCH,
                    "Type information missing for column: \"%s\".".formatted(feature.name()),
                    "Cast it: CAST(... AS %s).".formatted(feature.type()));
        }
        throw new SqlError(
                ErrorCode.DATATYPE_MISMATCH,
                "feature \"%s\" was trained with type %s, but the row's is of type %s"
                        .formatted(feature.name(), feature.type(), shown(given)),
                feature.quantity() == Quantity.CATEGORY
                        ? "Cast it to text."
                        : "Cast it: CAST(... AS %s).".formatted(feature.type()));
    }

    private static String shown(ColumnType type) {
        String name =
                switch (type.kind()) {
                    case OTHER -> "another kind";
                    case INT2 -> "smallint";
                    case INT4 -> "integer";
                    case INT8 -> "bigint";
                    case FLOAT4 -> "real";
                    case FLOAT8 -> "double precision";
                    case BOOL -> "boolean";
                    case TIMESTAMPTZ -> "timestamp with time zone";
                    case TEXT, BYTEA, DATE, TIME, TIMESTAMP, UUID, NUMERIC, RECORD, VOID ->
                            type.kind().name().toLowerCase(Locale.ROOT);
                };
        return type.array() && type.kind() != Kind.OTHER ? name + "[]" : name;
    }
}
