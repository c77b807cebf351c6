package org.howdah.ml.learner.clustering;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/** Numbers of clusters. */
final class Labels {
    private static final int AT_ONCE = 1 << 16;

    private Labels() {}

    /** Reads so many numbers from {@code least} to {@code clusters - 1}. */
    static int[] read(DataInput in, int count, int least, int clusters) throws IOException {
        if (count < 0 || clusters < 0) {
            throw new IOException("%d labels of %d clusters".formatted(count, clusters));
        }
        int[] labels = new int[Math.min(count, AT_ONCE)];
        for (int i = 0; i < count; i++) {
            if (i == labels.length) {
                labels = Arrays.copyOf(labels, (int) Math.min(count, 2L * i));
            }
            labels[i] = in.readInt();
            if (labels[i] < least || labels[i] >= clusters) {
                throw new IOException("label %d of %d clusters".formatted(labels[i], clusters));
            }
        }
        return labels;
    }

    /** How many clusters there are: one more than the greatest number. */
    static int clusters(int... labels) {
        int greatest = -1;
        for (int label : labels) {
            greatest = Math.max(greatest, label);
        }
        return greatest + 1;
    }
}
