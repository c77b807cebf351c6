package org.howdah.ml.learner;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads arrays whose length stands in untrusted bytes: memory is taken as values arrive, so that a
 * false length ends as an end of file.
 */
public final class Inputs {
    private static final int AT_ONCE = 1 << 16;

    private Inputs() {}

    /** So many doubles. */
    public static double[] doubles(DataInput in, int count) throws IOException {
        double[] values = new double[first(count)];
        for (int i = 0; i < count; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, more(i, count));
            }
            values[i] = in.readDouble();
        }
        return values;
    }

    /** So many floats, all of them finite. */
    public static float[] finiteFloats(DataInput in, int count) throws IOException {
        float[] values = new float[first(count)];
        for (int i = 0; i < count; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, more(i, count));
            }
            values[i] = in.readFloat();
            if (!Float.isFinite(values[i])) {
                throw new IOException("value " + values[i]);
            }
        }
        return values;
    }

    /** So many bytes. */
    public static byte[] bytes(DataInput in, int count) throws IOException {
        byte[] bytes = new byte[first(count)];
        in.readFully(bytes);
        while (bytes.length < count) {
            int read = bytes.length;
            bytes = Arrays.copyOf(bytes, more(read, count));
            in.readFully(bytes, read, bytes.length - read);
        }
        return bytes;
    }

    private static int first(int count) throws IOException {
        if (count < 0) {
            throw new IOException("length " + count);
        }
        return Math.min(count, AT_ONCE);
    }

    private static int more(int length, int count) {
        return (int) Math.min(count, 2L * length);
    }
}
