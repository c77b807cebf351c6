package org.howdah.onnx.query;

import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.runtime.ValueInfo;
import org.howdah.onnx.tensor.Value;
import org.howdah.onnx.tensor.ValueType;
import org.howdah.onnx.tensor.ValueType.TensorType;

/** The first dimension of inputs and outputs, along which rows lie. */
final class BatchDimension {
    private static final long FREE = -1;

    private BatchDimension() {}

    /**
     * How many rows a run may take: so many, or one where the model takes one row at a time.
     *
     * @throws SqlError 0A000 if it takes another number, or gives the output another
     */
    static int rows(List<ValueInfo> inputs, ValueInfo output, int wanted) {
        int rows = wanted;
        for (ValueInfo input : inputs) {
            long length = length(input.type(), 1);
            if (length != FREE && length != 1) {
                throw unfit("input", input, "Run the model with pg_onnx_run.");
            }
            rows = length == FREE ? rows : 1;
        }
        if (rows > 1 && length(output.type(), FREE) != FREE) {
            throw unfit("output", output, "Set batch_size to 1, if rows are independent.");
        }
        return rows;
    }

    private static long length(ValueType type, long ofScalar) {
        if (!(type instanceof TensorType tensor) || tensor.dimensions().isEmpty()) {
            return FREE;
        }
        List<Long> dimensions = tensor.dimensions().get();
        return dimensions.isEmpty() ? ofScalar : dimensions.getFirst();
    }

    private static SqlError unfit(String what, ValueInfo info, String hint) {
        return new SqlError(
                ErrorCode.NOT_SUPPORTED,
                "%s \"%s\" is %s, whose first dimension isn't the rows"
                        .formatted(what, info.name(), info.type().label()),
                hint);
    }

    /**
     * Checks what a run of so many rows gave.
     *
     * @throws SqlError 0A000 if it has another number of rows; one without dimensions is one
     */
    static void check(Value output, ValueInfo info, int rows) {
        if (!(output instanceof Value.Tensor tensor)) {
            return;
        }
        long[] dimensions = tensor.dimensions();
        long given = dimensions.length == 0 ? 1 : dimensions[0];
        if (given != rows) {
            throw new SqlError(
                    ErrorCode.NOT_SUPPORTED,
                    "output \"%s\" has %d rows for %d rows of inputs"
                            .formatted(info.name(), given, rows),
                    rows == 1
                            ? "Run the model with pg_onnx_run."
                            : "Set batch_size to 1, if rows are independent.");
        }
    }
}
