package org.howdah.ml.snapshot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.howdah.host.checksum.Sha256;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Workers;
import org.howdah.ml.preparation.Categories;

/** The checksum of sampled rows: equal if and only if the same rows are learned and tested. */
final class Checksum {
    private static final int ROWS_OF_A_PART = 1 << 13;
    private static final int BYTES_AT_ONCE = 1 << 16;
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Checksum() {}

    /**
     * That of the numbers of columns and rows to learn from, of the categories' names, and of the
     * checksums of the rows' parts.
     *
     * @param data rows in the order of their split
     * @param train how many of them are learned from
     */
    static String of(RelationData data, int train, Progress progress) {
        TrainingSet rows = data.rows();
        MessageDigest digest = Sha256.digest();
        digest.update(
                ByteBuffer.allocate(12)
                        .putInt(rows.features().columns())
                        .putInt(rows.targets().size())
                        .putInt(train)
                        .flip());
        data.categories().stream().flatMap(List::stream).forEach(names -> add(names, digest));
        add(data.labels().names(), digest);
        byte[][] parts = new byte[Math.ceilDiv(rows.rows(), ROWS_OF_A_PART)][];
        Workers.each(parts.length, progress, part -> parts[part] = part(rows, part, progress));
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] part(TrainingSet rows, int part, Progress progress) {
        progress.check();
        Matrix features = rows.features();
        int rowBytes = 4 * features.columns() + 8 * rows.targets().size();
        int end = Math.min(rows.rows(), (part + 1) * ROWS_OF_A_PART);
        byte[] bytes = new byte[rowBytes * Math.clamp(BYTES_AT_ONCE / rowBytes, 1, ROWS_OF_A_PART)];
        MessageDigest digest = Sha256.digest();
        int filled = 0;
        for (int row = part * ROWS_OF_A_PART; row < end; row++) {
            filled =
                    write(
                            features.block(row),
                            features.offset(row),
                            features.columns(),
                            bytes,
                            filled);
            for (double[] label : rows.targets()) {
                LONGS.set(bytes, filled, Double.doubleToLongBits(label[row] + 0.0));
                filled += Long.BYTES;
            }
            if (filled == bytes.length) {
                progress.check();
                digest.update(bytes);
                filled = 0;
            }
        }
        digest.update(bytes, 0, filled);
        return digest.digest();
    }

    /** Zeros of both signs are equal, and so are all missing values. */
    private static int write(float[] values, int from, int count, byte[] bytes, int at) {
        for (int i = 0; i < count; i++) {
            INTS.set(bytes, at + i * Integer.BYTES, Float.floatToIntBits(values[from + i] + 0.0f));
        }
        return at + count * Integer.BYTES;
    }

    private static void add(Categories categories, MessageDigest digest) {
        for (String name : categories.names()) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
    }
}
