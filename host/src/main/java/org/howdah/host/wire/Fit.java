package org.howdah.host.wire;

/**
 * A way to read a SQL type as a Java type.
 *
 * @param decoder reads it
 * @param cost how far the two types are apart: 0 is the best
 */
public record Fit(Decoder decoder, int cost) {}
