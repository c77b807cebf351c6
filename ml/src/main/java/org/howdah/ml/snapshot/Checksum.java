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
import org.howdah.ml.preparation.Categories;

/** The checksum of sampled rows: equal if and only if the same rows are learned and tested. */
final class Checksum {
    private static final int BYTES_AT_ONCE = 1 << 16;
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Checksum() {}

    /**
     * @param data rows in the order of their split
     * @param train how many of them are learned from
     */
    static String of(RelationData data, int train, Progress progress) {
        Matrix features = data.rows().features();
        List<double[]> labels = data.rows().targets();
        MessageDigest digest = Sha256.digest();
        digest.update(
                ByteBuffer.allocate(12)
                        .putInt(features.columns())
                        .putInt(labels.size())
                        .putInt(train)
                        .flip());
        data.categories().stream().flatMap(List::stream).forEach(names -> add(names, digest));
        add(data.labels().names(), digest);
        int rowBytes = 4 * features.columns() + 8 * labels.size();
        byte[] bytes =
                new byte[rowBytes * Math.clamp(BYTES_AT_ONCE / rowBytes, 1, features.rows())];
        int filled = 0;
        for (int row = 0; row < features.rows(); row++) {
            filled =
                    write(
                            features.block(row),
                            features.offset(row),
                            features.columns(),
                            bytes,
                            filled);
            for (double[] label : labels) {
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
        return HexFormat.of().formatHex(digest.digest());
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
