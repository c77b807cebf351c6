package org.howdah.host.wire;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.MultiArray;

/** Writes an array's dimensions and, as a Java array of one dimension, its elements. */
final class MultiArrayEncoder implements Encoder {
    private final ValueType type;
    private final Encoder elements;

    /**
     * Of elements that the encoder writes as a SQL array of one dimension.
     *
     * @param elements writes any Java array of one dimension
     */
    MultiArrayEncoder(ValueType type, Encoder elements) {
        this.type = type;
        this.elements = elements;
    }

    @Override
    public void encode(WireOutput out, Object value) {
        MultiArray array = (MultiArray) value;
        int rank = array.rank();
        if (rank == 0) {
            throw new SqlError(
                    ErrorCode.DATATYPE_MISMATCH,
                    "a single value does not fit type " + type.displayName(),
                    "Return an array of one dimension or more.");
        }
        int head = out.size();
        elements.encode(out, array.elements());
        if (rank > 1 && array.count() > 0) {
            spread(out, head, array);
        }
    }

    /** Makes room for the further dimensions behind the head that says one. */
    private static void spread(WireOutput out, int head, MultiArray array) {
        int rank = array.rank();
        int start = head + 2 + Integer.BYTES;
        int length = out.size() - start;
        int more = (rank - 1) * Integer.BYTES;
        out.reserve(more);
        System.arraycopy(out.bytes(), start, out.bytes(), start + more, length);
        out.bytes()[head] = (byte) rank;
        for (int i = 0; i < rank; i++) {
            WireInput.INT.set(out.bytes(), head + 2 + i * Integer.BYTES, array.length(i));
        }
    }
}
