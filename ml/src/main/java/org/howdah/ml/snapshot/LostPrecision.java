package org.howdah.ml.snapshot;

import java.util.HashSet;
import java.util.Set;
import org.howdah.host.call.Call;
import org.howdah.host.error.Severity;
import org.howdah.host.sql.Column;

/**
 * Warns once for each column whose values lose more than their last digits as float: integers of
 * more than 24 bits, and numbers so small that they become 0.
 */
final class LostPrecision {
    private static final double ALL_HELD = 1 << 24;

    private final Call call;
    private final Set<String> warned = new HashSet<>();
    private double[] exact = new double[0];

    LostPrecision(Call call) {
        this.call = call;
    }

    /** Checks what a chunk of a column has become. */
    void check(RelationColumn column, Column values, float[] rows, int first, int rowWidth) {
        if (!column.canLose()
                || warned.contains(column.name())
                || !isPossible(rows, first, rowWidth, values.rows())) {
            return;
        }
        if (exact.length < values.rows()) {
            exact = new double[values.rows()];
        }
        values.toDoubles(exact, 0, 1);
        for (int row = 0; row < values.rows(); row++) {
            float rounded = rows[row * rowWidth + first];
            if (rounded != exact[row] && isLoss(exact[row], rounded)) {
                warn(column, String.valueOf(values.get(row)), rounded);
                return;
            }
        }
    }

    /** Whether some of the floats may have been other numbers; spares a second reading. */
    private static boolean isPossible(float[] rows, int first, int rowWidth, int count) {
        for (int row = 0; row < count; row++) {
            float rounded = rows[row * rowWidth + first];
            if (rounded == 0 || Math.abs(rounded) >= ALL_HELD) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoss(double exact, float rounded) {
        boolean isWhole = exact == Math.rint(exact) && Math.abs(exact) > ALL_HELD;
        return !Double.isInfinite(rounded) && (isWhole || rounded == 0) && !Double.isNaN(exact);
    }

    private void warn(RelationColumn column, String value, float rounded) {
        warned.add(column.name());
        call.report(
                Severity.WARNING,
                ("column \"%s\" of type %s holds values that real can't tell apart: %s is learned"
                                + " as %s")
                        .formatted(
                                column.name(),
                                column.declared(),
                                value,
                                rounded == 0 ? "0" : Long.toString((long) rounded)));
    }
}
