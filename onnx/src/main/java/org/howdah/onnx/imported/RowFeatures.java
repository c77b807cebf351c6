package org.howdah.onnx.imported;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Elements;
import org.howdah.onnx.tensor.TensorTarget;

/** Rows of features, one behind the other, that are written to the inputs of a graph. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RowFeatures(float[] values, int start, int count, int width) {

    /**
     * Writes the features of an input.
     *
     * @param name of the input, for messages
     * @throws SqlError 22003 if its type has no such number
     */
    void write(TensorTarget target, InputColumns columns, String name) {
        int[] features = columns.features();
        if (columns.matrix()) {
            target.setDimensions(count, features.length);
        } else {
            target.setDimensions(count);
        }
        MemorySegment to = target.data();
        if (target.type() == ElementType.FLOAT32 && columns.isWholeRow(width)) {
            MemorySegment.copy(values, start, to, JAVA_FLOAT_UNALIGNED, 0, count * width);
            return;
        }
        int index = 0;
        for (int row = start; row < start + count * width; row += width) {
            for (int feature : features) {
                if (!write(to, target.type(), index++, values[row + feature])) {
                    throw noSuchNumber(target.type(), name, values[row + feature]);
                }
            }
        }
    }

    private static boolean write(MemorySegment to, ElementType type, int index, float value) {
        if (type.kind() == ElementType.Kind.FLOATING) {
            return Elements.writeDouble(to, type, index, value);
        }
        if (type == ElementType.BOOL && value != 0 && value != 1) {
            return false;
        }
        long whole = (long) value;
        Elements.writeLong(to, type, index, whole);
        return whole == value && Elements.readDouble(to, type, index) == value;
    }

    private static SqlError noSuchNumber(ElementType type, String name, float value) {
        return new SqlError(
                ErrorCode.NUMERIC_OUT_OF_RANGE,
                "%s is no value of the model's input \"%s\", which takes %s"
                        .formatted(Float.toString(value), name, type.label()),
                "Give a number that the type holds.");
    }
}
