package org.howdah.onnx.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.ColumnType;
import org.howdah.host.wire.Kind;
import org.howdah.onnx.runtime.ValueInfo;
import org.howdah.onnx.tensor.ValueType.TensorType;

/** Which columns of a query, counted after its key, an input of a model is made of. */
record InputColumns(List<Integer> places) {

    /**
     * Those of each input: the column of its name if each input has one, else the one at its place.
     * A model's only input takes all columns.
     *
     * @throws SqlError 22023 if there are too few or too many
     */
    static List<InputColumns> of(List<ValueInfo> inputs, List<ColumnType> columns) {
        List<InputColumns> found = new ArrayList<>();
        if (inputs.size() == 1) {
            found.add(new InputColumns(IntStream.range(0, columns.size()).boxed().toList()));
        } else if (inputs.size() == columns.size()) {
            List<String> names = columns.stream().map(ColumnType::name).toList();
            boolean named = inputs.stream().allMatch(input -> names.contains(input.name()));
            for (int i = 0; i < inputs.size(); i++) {
                int place = named ? names.indexOf(inputs.get(i).name()) : i;
                found.add(new InputColumns(List.of(place)));
            }
        } else {
            throw wrong(inputs, "%d inputs".formatted(inputs.size()), columns.size());
        }
        for (int i = 0; i < inputs.size(); i++) {
            found.get(i).check(inputs, inputs.get(i), columns);
        }
        return found;
    }

    /** Single values must be as many as a row has. */
    private void check(List<ValueInfo> inputs, ValueInfo input, List<ColumnType> columns) {
        if (!(input.type() instanceof TensorType tensor) || tensor.dimensions().isEmpty()) {
            return;
        }
        List<Long> row = tensor.dimensions().get().stream().skip(1).toList();
        boolean single = places.stream().map(columns::get).allMatch(InputColumns::isSingle);
        long width = row.stream().reduce(1L, Math::multiplyExact);
        if (single && row.stream().allMatch(length -> length >= 0) && width != places.size()) {
            throw wrong(inputs, "%d values a row".formatted(width), places.size());
        }
    }

    private static boolean isSingle(ColumnType column) {
        return !column.array() && column.kind() != Kind.BYTEA;
    }

    private static SqlError wrong(List<ValueInfo> inputs, String wanted, int given) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "the model takes %s, the query has %d columns after its key"
                        .formatted(wanted, given),
                inputs.stream()
                        .map(input -> "\"%s\" %s".formatted(input.name(), input.type().label()))
                        .collect(Collectors.joining(", ", "Select a key, then ", ".")));
    }
}
