package org.howdah.ml.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Column;
import org.howdah.host.sql.ColumnStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.data.MatrixBuilder;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.memory.TrainingMemory;
import org.howdah.ml.preparation.Labels;

/**
 * Reads a relation with the caller's rights, chunk by chunk, into a matrix of features and its
 * labels. For one use.
 */
final class RelationReader {
    /** Where they are collected, and their copies for the rows to learn from and to test. */
    private static final long BYTES_OF_LABEL = 24;

    private final Call call;
    private final TrainingMemory memory;
    private final Relation relation;
    private final RelationColumns columns;
    private final List<FeatureColumn> features = new ArrayList<>();
    private final List<LabelBuffer> labels;
    private final LostPrecision precision;

    private float[] chunkRows = new float[0];
    private int rowWidth;

    RelationReader(Call call, TrainingMemory memory, Relation relation, RelationColumns columns) {
        this.call = call;
        this.memory = memory;
        this.relation = relation;
        this.columns = columns;
        this.labels =
                columns.labels().stream().map(column -> new LabelBuffer(column, memory)).toList();
        this.precision = new LostPrecision(call);
    }

    RelationData read() {
        MatrixBuilder matrix = null;
        try (ColumnStream stream = call.sql().stream(statement())) {
            Optional<List<Column>> next = stream.next();
            while (next.isPresent()) {
                call.check();
                List<Column> chunk = next.get();
                if (chunk.getFirst().rows() > 0) {
                    if (matrix == null) {
                        measure(chunk);
                        matrix = Matrix.builder(rowWidth);
                    }
                    add(chunk, matrix);
                }
                next = stream.next();
            }
        }
        if (matrix == null) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "relation %s has no rows that you may see".formatted(relation.quoted()),
                    "Fill it, or ask for a policy of row-level security that shows you its rows.");
        }
        return data(matrix.build());
    }

    private String statement() {
        String list =
                columns.inOrder().stream()
                        .map(RelationColumn::expression)
                        .collect(Collectors.joining(", "));
        return "SELECT %s FROM %s".formatted(list, relation.quoted());
    }

    private void measure(List<Column> chunk) {
        for (int i = 0; i < columns.features().size(); i++) {
            RelationColumn column = columns.features().get(i);
            int width = FeatureColumn.width(column, chunk.get(i));
            features.add(new FeatureColumn(column, rowWidth, width, memory, precision));
            rowWidth += width;
        }
    }

    private void add(List<Column> chunk, MatrixBuilder matrix) {
        int rows = chunk.getFirst().rows();
        memory.reserve(rows * (4L * rowWidth + BYTES_OF_LABEL * labels.size()));
        int values = Math.multiplyExact(rows, rowWidth);
        if (chunkRows.length < values) {
            chunkRows = new float[values];
        }
        for (int i = 0; i < features.size(); i++) {
            features.get(i).write(chunk.get(i), chunkRows, rowWidth);
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).add(chunk.get(features.size() + i));
        }
        matrix.add(chunkRows, rows);
    }

    private RelationData data(Matrix matrix) {
        labels.forEach(LabelBuffer::requireComplete);
        List<Labels> meanings = labels.stream().map(LabelBuffer::labels).toList();
        List<double[]> targets = labels.stream().map(LabelBuffer::values).toList();
        return new RelationData(
                columns,
                features.stream().map(FeatureColumn::raw).toList(),
                features.stream().map(column -> column.sortCategories(matrix)).toList(),
                features.stream().map(FeatureColumn::missing).toList(),
                meanings.size() == 1 ? meanings.getFirst() : Labels.NUMBERS,
                TrainingSet.joint(matrix, targets));
    }
}
