package org.howdah.ml.preparation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How one value of a row is prepared: encoded, then imputed, then scaled. Immutable.
 *
 * @param encoding null where the value is a number
 * @param oneHot whether each category has a feature of its own
 * @param required whether a missing number is an error
 * @param fill what stands for a missing value: NaN for nothing, a code with {@code oneHot}
 */
record Cell(
        @Nullable Encoding encoding,
        boolean oneHot,
        boolean required,
        double fill,
        double offset,
        double divisor) {
    /** A number that must be there, as it is. */
    static final Cell PLAIN = new Cell(null, false, true, Double.NaN, 0, 1);

    boolean plain() {
        return encoding == null && Double.isNaN(fill) && offset == 0 && divisor == 1;
    }

    /** How many features it becomes. */
    int width() {
        return oneHot && encoding != null ? encoding.categories() : 1;
    }

    /** Whether it needs a value that isn't there. */
    boolean lacks(float raw) {
        return required && Double.isNaN(encoded(raw));
    }

    double encoded(float raw) {
        return encoding == null ? raw : encoding.value(raw);
    }

    void apply(float raw, float[] features, int at) {
        if (oneHot && encoding != null) {
            applyOneHot(encoding, raw, features, at);
        } else {
            features[at] = finish(encoded(raw));
        }
    }

    private void applyOneHot(Encoding categories, float raw, float[] features, int at) {
        Arrays.fill(features, at, at + categories.categories(), 0);
        int code = categories.code(raw);
        int shown = code == 0 && fill > 0 ? (int) fill : code;
        if (shown > 0) {
            features[at + shown - 1] = 1;
        }
    }

    /** Imputes and scales. */
    float finish(double encoded) {
        double value = Double.isNaN(encoded) ? fill : encoded;
        return (float) ((value - offset) / divisor);
    }

    long bytes() {
        return equals(PLAIN) ? 0 : 64 + (encoding == null ? 0 : encoding.bytes());
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(!equals(PLAIN));
        if (equals(PLAIN)) {
            return;
        }
        out.writeBoolean(encoding != null);
        if (encoding != null) {
            encoding.write(out);
        }
        out.writeBoolean(oneHot);
        out.writeBoolean(required);
        out.writeDouble(fill);
        out.writeDouble(offset);
        out.writeDouble(divisor);
    }

    static Cell read(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return PLAIN;
        }
        Encoding encoding = in.readBoolean() ? Encoding.read(in) : null;
        Cell cell =
                new Cell(
                        encoding,
                        in.readBoolean(),
                        in.readBoolean(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble());
        if (cell.oneHot && (encoding == null || cell.fill > encoding.categories())) {
            throw new IOException("a category that isn't there");
        }
        return cell;
    }
}
