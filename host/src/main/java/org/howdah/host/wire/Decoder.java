package org.howdah.host.wire;

/** Reads a value, which isn't NULL, as one Java type. Thread-safe. */
public interface Decoder {

    /**
     * Reads the value.
     *
     * @param in stands at the value, behind its length if it has one
     * @param length the bytes of a {@code string}; of no meaning for other values, which know their
     *     end
     */
    Object decode(WireInput in, int length);

    /** Reads a value with its length, if its type has one. */
    static Object read(Decoder decoder, boolean string, WireInput in) {
        return decoder.decode(in, string ? in.readLength() : 0);
    }
}
