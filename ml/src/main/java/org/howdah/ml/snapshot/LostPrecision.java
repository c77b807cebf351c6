package org.howdah.ml.snapshot;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.howdah.host.call.Call;
import org.howdah.host.error.Severity;
import org.howdah.host.sql.Column;
import org.howdah.host.wire.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Warns once for each column whose values lose more than their last digits as float: integers of
 * more than 24 bits, numbers so small that they become 0, and moments that move by a second or
 * more.
 */
final class LostPrecision {
    /** So many arrays of a chunk are read again for their zeros, which are seldom anything else. */
    private static final int MOST_WITH_ZEROS = 2;

    private final Call call;
    private final Set<String> warned = new HashSet<>();
    private double[] exact = new double[0];

    LostPrecision(Call call) {
        this.call = call;
    }

    /**
     * Checks what a chunk of a column has become.
     *
     * @param first where its first value stands in a row
     * @param width how many values it has in a row
     */
    void check(
            RelationColumn column,
            Column values,
            float[] rows,
            int first,
            int width,
            int rowWidth) {
        Rounding rounding = Rounding.of(column);
        if (rounding == Rounding.HARMLESS || warned.contains(column.name())) {
            return;
        }
        if (column.isArray()) {
            checkArrays(column, rounding, values, rows, first, width, rowWidth);
        } else if (isPossible(rounding, rows, first, values.rows(), rowWidth)
                || (rounding.underflows() && hasZero(rows, first, values.rows(), rowWidth))) {
            checkSingle(column, rounding, values, rows, first, rowWidth);
        }
    }

    private void checkSingle(
            RelationColumn column,
            Rounding rounding,
            Column values,
            float[] rows,
            int first,
            int rowWidth) {
        if (exact.length < values.rows()) {
            exact = new double[values.rows()];
        }
        values.toDoubles(exact, 0, 1);
        for (int row = 0; row < values.rows(); row++) {
            float rounded = rows[row * rowWidth + first];
            if (rounding.loses(exact[row], rounded)) {
                warn(column, rounding, Objects.requireNonNull(values.get(row)), rounded);
                return;
            }
        }
    }

    private void checkArrays(
            RelationColumn column,
            Rounding rounding,
            Column values,
            float[] rows,
            int first,
            int width,
            int rowWidth) {
        int zeros = rounding.underflows() ? MOST_WITH_ZEROS : 0;
        for (int row = 0; row < values.rows() && !warned.contains(column.name()); row++) {
            int at = row * rowWidth + first;
            boolean large = isPossible(rounding, rows, at, width, 1);
            boolean zero = !large && zeros > 0 && hasZero(rows, at, width, 1);
            zeros -= zero ? 1 : 0;
            if ((large || zero) && !values.isNull(row)) {
                checkArray(column, rounding, values, row, rows, at, width);
            }
        }
    }

    private void checkArray(
            RelationColumn column,
            Rounding rounding,
            Column values,
            int row,
            float[] rows,
            int at,
            int width) {
        boolean primitive = values.type().kind() == Kind.FLOAT8 && !hasMissing(rows, at, width);
        int lost =
                primitive
                        ? firstLost(rounding, values.get(row, double[].class), rows, at)
                        : firstLost(rounding, elements(values, row), rows, at);
        if (lost >= 0) {
            Object element = Objects.requireNonNull(elements(values, row)[lost]);
            warn(column, rounding, element, rows[at + lost]);
        }
    }

    private static boolean hasMissing(float[] rows, int at, int width) {
        boolean missing = false;
        for (int i = at; i < at + width; i++) {
            missing |= Float.isNaN(rows[i]);
        }
        return missing;
    }

    /** The place of the first element that loses more than its last digits, or -1. */
    private static int firstLost(Rounding rounding, double[] elements, float[] rows, int at) {
        for (int i = 0; i < elements.length; i++) {
            if (rounding.loses(elements[i], rows[at + i])) {
                return i;
            }
        }
        return -1;
    }

    private static int firstLost(
            Rounding rounding, @Nullable Object[] elements, float[] rows, int at) {
        for (int i = 0; i < elements.length; i++) {
            Object element = elements[i];
            if (element != null
                    && (rows[at + i] == 0 || isPossible(rounding, rows, at + i, 1, 1))
                    && rounding.loses(number(element), rows[at + i])) {
                return i;
            }
        }
        return -1;
    }

    /** Whether some of the floats may have been other numbers; spares a second reading. */
    private static boolean isPossible(
            Rounding rounding, float[] rows, int first, int count, int stride) {
        float limit = rounding.limit();
        for (int i = 0; i < count; i++) {
            if (Math.abs(rows[first + i * stride]) >= limit) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasZero(float[] rows, int first, int count, int stride) {
        for (int i = 0; i < count; i++) {
            if (rows[first + i * stride] == 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object[] elements(Column values, int row) {
        return values.get(row, elementsClass(values.type().kind()));
    }

    private static Class<? extends Object[]> elementsClass(Kind kind) {
        return switch (kind) {
            case INT4 -> Integer[].class;
            case INT8 -> Long[].class;
            case FLOAT8 -> Double[].class;
            default -> String[].class;
        };
    }

    private static double number(Object element) {
        return element instanceof Number number
                ? number.doubleValue()
                : Double.parseDouble(element.toString());
    }

    private void warn(RelationColumn column, Rounding rounding, Object value, float rounded) {
        warned.add(column.name());
        call.report(
                Severity.WARNING,
                ("column \"%s\" of type %s holds values that real can't tell apart: %s is learned"
                                + " as %s")
                        .formatted(
                                column.name(),
                                column.declared(),
                                rounding.text(column, value),
                                rounding.text(column, rounded)));
    }
}
