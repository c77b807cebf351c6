package org.howdah.host.sql;

/**
 * The numbers of a SQL array of any numeric type and any dimensions, each rounded to the nearest
 * float, where NULL has become NaN. For Java methods that take missing values.
 */
public final class NullableFloats {
    private final float[] values;

    /** Over those values, which it shares. */
    public NullableFloats(float[] values) {
        this.values = values;
    }

    /** The values in the array's order; the receiver's own. */
    public float[] values() {
        return values;
    }
}
