package org.howdah.ml.preparation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.howdah.host.error.SqlError;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.data.MatrixBuilder;
import org.howdah.ml.learner.Progress;

/**
 * How rows become what a model was trained on; it was fitted on the training rows, and is the same
 * for rows to train, to test and to predict. Immutable and thread-safe.
 *
 * <p>A row before is one float per value, NaN for a missing one: numbers as {@link Quantity} says,
 * categories by their codes from 1. What a code or a category that isn't known stands for is
 * missing, too.
 */
public final class Preparation {
    private static final int ROWS_AT_ONCE = 1 << 12;

    private final List<PreparedColumn> columns;
    private final Labels labels;
    private final Cell[] cells;
    private final int outputs;
    private final boolean identity;

    Preparation(List<PreparedColumn> columns, Labels labels) {
        this.columns = List.copyOf(columns);
        this.labels = labels;
        this.cells = columns.stream().flatMap(c -> c.cells().stream()).toArray(Cell[]::new);
        int width = 0;
        boolean plain = true;
        for (Cell cell : cells) {
            width = Math.addExact(width, cell.width());
            plain &= cell.plain();
        }
        this.outputs = width;
        this.identity = plain;
    }

    /** Numbers that must be there, as they are. */
    public static Preparation asIs(List<RawColumn> columns, Labels labels) {
        return new Preparation(columns.stream().map(PreparedColumn::asIs).toList(), labels);
    }

    public List<PreparedColumn> columns() {
        return columns;
    }

    public Labels labels() {
        return labels;
    }

    /** How many values a row has before. */
    public int inputs() {
        return cells.length;
    }

    /** How many it has after. */
    public int outputs() {
        return outputs;
    }

    /** Whether complete rows stay as they are. */
    public boolean identity() {
        return identity;
    }

    /**
     * Prepares {@code count} rows that begin at {@code rows[start]}.
     *
     * @throws SqlError 22004 if a value is missing that must not be
     */
    public void apply(float[] rows, int start, int count, float[] prepared, int at) {
        requireComplete(rows, start, count);
        if (identity) {
            System.arraycopy(rows, start, prepared, at, count * cells.length);
            return;
        }
        int to = at;
        for (int from = start; from < start + count * cells.length; from += cells.length) {
            for (int i = 0; i < cells.length; i++) {
                cells[i].apply(rows[from + i], prepared, to);
                to += cells[i].width();
            }
        }
    }

    /**
     * Checks rows.
     *
     * @throws SqlError 22004 if a value is missing that must not be
     */
    public void requireComplete(float[] rows, int start, int count) {
        for (int i = 0; i < count * cells.length; i++) {
            if (Float.isNaN(rows[start + i]) && cells[i % cells.length].lacks(rows[start + i])) {
                int input = i % cells.length;
                throw MissingValues.inRow(column(input), FeatureNames.of(this).inputs().get(input));
            }
        }
    }

    private RawColumn column(int input) {
        int first = 0;
        for (PreparedColumn column : columns) {
            first += column.column().width();
            if (input < first) {
                return column.column();
            }
        }
        throw new IndexOutOfBoundsException(input);
    }

    /** Prepares all rows: in place where they don't become wider. */
    Matrix apply(Matrix rows, Progress progress) {
        if (identity) {
            return rows;
        }
        boolean inPlace = outputs == rows.columns();
        MatrixBuilder builder = Matrix.builder(Math.max(1, outputs));
        int some = inPlace ? 1 : Math.clamp(ROWS_AT_ONCE / Math.max(1, outputs), 1, ROWS_AT_ONCE);
        float[] before = new float[cells.length];
        float[] after = new float[some * outputs];
        for (int row = 0; row < rows.rows(); row++) {
            if (row % ROWS_AT_ONCE == 0) {
                progress.check();
            }
            float[] block = rows.block(row);
            int offset = rows.offset(row);
            System.arraycopy(block, offset, before, 0, before.length);
            if (inPlace) {
                apply(before, 0, 1, block, offset);
                continue;
            }
            apply(before, 0, 1, after, row % some * outputs);
            if (row % some == some - 1 || row == rows.rows() - 1) {
                builder.add(after, row % some + 1);
            }
        }
        return inPlace ? rows : builder.build();
    }

    /** Bytes that it occupies in memory, about. */
    public long bytes() {
        return 256
                + columns.stream().mapToLong(PreparedColumn::bytes).sum()
                + labels.names().bytes();
    }

    public void write(DataOutput out) throws IOException {
        labels.write(out);
        out.writeInt(columns.size());
        for (PreparedColumn column : columns) {
            column.write(out);
        }
    }

    /** Reads what {@link #write} has written; the bytes may be anybody's. */
    public static Preparation read(DataInput in) throws IOException {
        Labels labels = Labels.read(in);
        int count = in.readInt();
        List<PreparedColumn> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            columns.add(PreparedColumn.read(in));
        }
        return new Preparation(columns, labels);
    }
}
