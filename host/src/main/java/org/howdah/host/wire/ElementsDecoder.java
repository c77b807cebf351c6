package org.howdah.host.wire;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** Reads consecutive elements of an array into a Java array of one dimension. Thread-safe. */
interface ElementsDecoder {

    /** No element is NULL. */
    int NO_NULLS = -1;

    /**
     * Reads so many elements.
     *
     * @param nulls position of the whole array's NULL bitmap, or {@link #NO_NULLS}
     * @param first how many elements of the whole array come before
     * @param count how many to read; their least bytes are known to be there
     */
    Object decode(WireInput in, int nulls, int first, int count);

    /** The elements of a Java array that can't hold NULL: there must be none. */
    static void requireNoNulls(WireInput in, int nulls, int first, int count) {
        if (nulls == NO_NULLS) {
            return;
        }
        for (int i = first; i < first + count; i++) {
            if (in.bit(nulls, i)) {
                throw new SqlError(
                        ErrorCode.NULL_NOT_ALLOWED,
                        "element " + (i + 1) + " of the array is NULL",
                        "Remove it, or replace it by a value.");
            }
        }
    }
}
