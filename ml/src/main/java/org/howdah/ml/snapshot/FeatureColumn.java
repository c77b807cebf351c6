package org.howdah.ml.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Column;
import org.howdah.host.sql.NullableFloats;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.memory.TrainingMemory;
import org.howdah.ml.preparation.Categories;
import org.howdah.ml.preparation.RawColumn;

/** A feature column while it is read: where its values stand in a row, and what they are. */
final class FeatureColumn {
    private final RelationColumn column;
    private final int first;
    private final int width;
    private final List<Dictionary> dictionaries = new ArrayList<>();
    private final LostPrecision precision;
    private long missing;

    /**
     * @param first where its first value stands in a row
     * @param width how many values it has
     */
    FeatureColumn(
            RelationColumn column,
            int first,
            int width,
            TrainingMemory memory,
            LostPrecision precision) {
        this.column = column;
        this.first = first;
        this.width = width;
        this.precision = precision;
        for (int i = 0; column.isCategory() && i < width; i++) {
            dictionaries.add(new Dictionary(column.name(), memory));
        }
    }

    /** How many values a column has, by its first row that has some. */
    static int width(RelationColumn column, Column values) {
        if (!column.isArray()) {
            return 1;
        }
        int row = 0;
        while (row < values.rows() && values.isNull(row)) {
            row++;
        }
        if (row == values.rows()) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED,
                    "the first %d arrays of \"%s\" are NULL".formatted(row, column.name()),
                    "Leave such rows or the column out in a view.");
        }
        int width =
                column.isCategory()
                        ? values.get(row, String[].class).length
                        : values.get(row, NullableFloats.class).values().length;
        if (width == 0) {
            throw new SqlError(
                    ErrorCode.ARRAY_SUBSCRIPT,
                    "the first array of feature \"%s\" is empty".formatted(column.name()),
                    "Leave such rows or the column out in a view.");
        }
        return width;
    }

    RawColumn raw() {
        return column.raw(width);
    }

    /** How many values were missing. */
    long missing() {
        return missing;
    }

    /** Writes the column's values of some rows into a row-major array. */
    void write(Column values, float[] rows, int rowWidth) {
        if (column.isArray()) {
            for (int row = 0; row < values.rows(); row++) {
                writeArray(values, row, rows, row * rowWidth + first);
            }
        } else if (column.isCategory()) {
            for (int row = 0; row < values.rows(); row++) {
                rows[row * rowWidth + first] =
                        values.isNull(row)
                                ? Float.NaN
                                : dictionaries.getFirst().number(values.get(row, String.class));
            }
        } else {
            values.toFloats(rows, first, rowWidth);
        }
        precision.check(column, values, rows, first, width, rowWidth);
        check(rows, values.rows(), rowWidth);
    }

    private void writeArray(Column values, int row, float[] rows, int at) {
        if (values.isNull(row)) {
            Arrays.fill(rows, at, at + width, Float.NaN);
        } else if (column.isCategory()) {
            @SuppressWarnings("NullAway") // its elements may be null
            String[] texts = values.get(row, String[].class);
            requireWidth(texts.length);
            for (int i = 0; i < width; i++) {
                rows[at + i] = texts[i] == null ? Float.NaN : dictionaries.get(i).number(texts[i]);
            }
        } else {
            float[] elements = values.get(row, NullableFloats.class).values();
            requireWidth(elements.length);
            System.arraycopy(elements, 0, rows, at, width);
        }
    }

    private void requireWidth(int length) {
        if (length != width) {
            throw new SqlError(
                    ErrorCode.ARRAY_SUBSCRIPT,
                    "Mismatched array length for feature `%s`. Expected: %d Received: %d"
                            .formatted(column.name(), width, length),
                    "All arrays of a feature must have the same length.");
        }
    }

    private void check(float[] rows, int count, int rowWidth) {
        for (int row = 0; row < count; row++) {
            for (int i = row * rowWidth + first; i < row * rowWidth + first + width; i++) {
                if (Float.isNaN(rows[i])) {
                    missing++;
                } else if (Float.isInfinite(rows[i])) {
                    throw new SqlError(
                            ErrorCode.NUMERIC_OUT_OF_RANGE,
                            "column \"%s\" holds a value that is infinite or too large for real"
                                    .formatted(column.name()),
                            "Filter such rows, or scale the column, in a view.");
                }
            }
        }
    }

    /** The categories of each value, ascending; their numbers in the matrix become their places. */
    List<Categories> sortCategories(Matrix rows) {
        return IntStream.range(0, dictionaries.size())
                .mapToObj(i -> sortCategories(dictionaries.get(i), first + i, rows))
                .toList();
    }

    private Categories sortCategories(Dictionary dictionary, int at, Matrix rows) {
        Categories sorted = new Categories(dictionary.sorted(column.members()));
        Recoding.apply(rows, at, dictionary.places(sorted.names()));
        return sorted;
    }
}
