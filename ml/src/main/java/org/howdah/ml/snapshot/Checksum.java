package org.howdah.ml.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.preparation.Categories;
import org.howdah.ml.project.Sha256;

/** The checksum of sampled rows: equal if and only if the same rows are learned and tested. */
final class Checksum {
    private static final int ROWS_BETWEEN_CHECKS = 1 << 14;

    private Checksum() {}

    static String of(RelationData data, Split split, Progress progress) {
        Matrix features = data.rows().features();
        List<double[]> labels = data.rows().targets();
        ByteBuffer row = ByteBuffer.allocate(4 * features.columns() + 8 * labels.size());
        MessageDigest digest = Sha256.digest();
        digest.update(
                ByteBuffer.allocate(12)
                        .putInt(features.columns())
                        .putInt(labels.size())
                        .putInt(split.train())
                        .flip());
        data.categories().stream().flatMap(List::stream).forEach(names -> add(names, digest));
        add(data.labels().names(), digest);
        int done = 0;
        for (int number : split.order()) {
            if (done++ % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            row.clear();
            float[] block = features.block(number);
            int start = features.offset(number);
            for (int i = start; i < start + features.columns(); i++) {
                row.putInt(Float.floatToIntBits(block[i] + 0.0f));
            }
            for (double[] label : labels) {
                row.putLong(Double.doubleToLongBits(label[number] + 0.0));
            }
            digest.update(row.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Categories categories, MessageDigest digest) {
        for (String name : categories.names()) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
    }
}
