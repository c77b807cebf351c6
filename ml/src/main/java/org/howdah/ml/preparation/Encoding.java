package org.howdah.ml.preparation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.howdah.ml.learner.Inputs;
import org.jspecify.annotations.Nullable;

/** The number of each category of a value. Immutable. */
final class Encoding {
    private final float @Nullable [] members;
    private final double[] values;

    /**
     * @param members the categories, ascending, where numbers are categories; null where they are
     *     codes already
     * @param values by code; the first is that of a missing or unknown category
     */
    Encoding(float @Nullable [] members, double[] values) {
        this.members = members;
        this.values = values;
    }

    /** The same categories with other values. */
    Encoding with(double[] others) {
        return new Encoding(members, others);
    }

    /** The code, 0 for what is missing or unknown. */
    int code(float raw) {
        if (members != null) {
            return Math.max(0, Arrays.binarySearch(members, raw + 0.0f) + 1);
        }
        int code = (int) raw;
        return code == raw && code > 0 && code < values.length ? code : 0;
    }

    /** The value of that code before preparation. */
    float member(int code) {
        return members == null ? code : members[code - 1];
    }

    double value(float raw) {
        return values[code(raw)];
    }

    /** By code. */
    double[] values() {
        return values.clone();
    }

    int categories() {
        return values.length - 1;
    }

    long bytes() {
        return 64 + 8L * values.length + (members == null ? 0 : 4L * members.length);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
        out.writeBoolean(members != null);
        if (members != null) {
            for (float member : members) {
                out.writeDouble(member);
            }
        }
    }

    static Encoding read(DataInput in) throws IOException {
        double[] values = Inputs.doubles(in, in.readInt());
        if (values.length == 0) {
            throw new IOException("an encoding without values");
        }
        if (!in.readBoolean()) {
            return new Encoding(null, values);
        }
        double[] read = Inputs.doubles(in, values.length - 1);
        float[] members = new float[read.length];
        for (int i = 0; i < members.length; i++) {
            members[i] = (float) read[i];
        }
        return new Encoding(members, values);
    }
}
