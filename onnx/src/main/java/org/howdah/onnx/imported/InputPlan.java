package org.howdah.onnx.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.ModelImport.Column;
import org.howdah.onnx.runtime.ValueInfo;

/**
 * Which columns fill the inputs of a graph: those of known rows, by their names where every input
 * has the name of one, else in their order; or, without rows, one for each input.
 *
 * @param columns what a row has
 * @param single whether the graph takes one row at a time
 */
record InputPlan(List<Column> columns, List<InputColumns> inputs, boolean single) {
    InputPlan {
        columns = List.copyOf(columns);
        inputs = List.copyOf(inputs);
    }

    /**
     * The plan for a graph's inputs.
     *
     * @param rows columns of rows that are known; none if no rows are
     * @param names of the columns, as the file says them; none if it doesn't
     * @throws SqlError 0A000 if an input takes no numbers of rows, 22023 if it takes others
     */
    static InputPlan of(List<ValueInfo> infos, List<Column> rows, List<String> names) {
        List<FeatureInput> inputs =
                FeatureInput.sized(
                        infos.stream().map(FeatureInput::of).toList(), width(rows), rows.isEmpty());
        boolean single = inputs.stream().anyMatch(FeatureInput::single);
        if (rows.isEmpty()) {
            return new InputPlan(columns(inputs, names), inOrder(inputs), single);
        }
        int taken = inputs.stream().mapToInt(FeatureInput::width).sum();
        if (taken != width(rows)) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "the model takes %d numbers, but the rows have %d beside the label"
                            .formatted(taken, width(rows)),
                    "Name a view of the columns that it takes, in their order, and of the label.");
        }
        return new InputPlan(
                rows, named(inputs, rows) ? byName(inputs, rows) : inOrder(inputs), single);
    }

    private static List<Column> columns(List<FeatureInput> inputs, List<String> names) {
        List<Column> columns = inputs.stream().map(FeatureInput::column).toList();
        boolean named = names.size() == width(columns) && Set.copyOf(names).size() == names.size();
        return named ? names.stream().map(name -> new Column(name, false, 1)).toList() : columns;
    }

    int width() {
        return width(columns);
    }

    private static int width(List<Column> columns) {
        return columns.stream().mapToInt(Column::width).sum();
    }

    private static boolean named(List<FeatureInput> inputs, List<Column> rows) {
        Set<String> names = rows.stream().map(Column::name).collect(Collectors.toSet());
        return inputs.size() == rows.size()
                && inputs.stream().allMatch(input -> names.contains(input.name()))
                && inputs.stream()
                        .allMatch(input -> column(rows, input.name()).width() == input.width());
    }

    private static Column column(List<Column> rows, String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<InputColumns> byName(List<FeatureInput> inputs, List<Column> rows) {
        List<InputColumns> planned = new ArrayList<>();
        for (FeatureInput input : inputs) {
            int place = rows.indexOf(column(rows, input.name()));
            planned.add(input.columns(width(rows.subList(0, place))));
        }
        return planned;
    }

    private static List<InputColumns> inOrder(List<FeatureInput> inputs) {
        return IntStream.range(0, inputs.size())
                .mapToObj(
                        i ->
                                inputs.get(i)
                                        .columns(
                                                inputs.subList(0, i).stream()
                                                        .mapToInt(FeatureInput::width)
                                                        .sum()))
                .toList();
    }
}
