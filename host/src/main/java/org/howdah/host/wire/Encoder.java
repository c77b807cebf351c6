package org.howdah.host.wire;

/**
 * Writes a Java value, which isn't null, as a value of one SQL type, with its length if it has one.
 * Thread-safe.
 */
public interface Encoder {
    void encode(WireOutput out, Object value);
}
