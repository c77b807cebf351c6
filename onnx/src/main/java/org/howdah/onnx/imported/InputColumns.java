package org.howdah.onnx.imported;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Which features an input of a graph takes.
 *
 * @param matrix whether it has a second dimension, that of the features; else it is one of rows
 * @param features their places in a row
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record InputColumns(boolean matrix, int[] features) {

    /** Whether it takes all features of a row in their order. */
    boolean isWholeRow(int width) {
        if (features.length != width) {
            return false;
        }
        for (int i = 0; i < width; i++) {
            if (features[i] != i) {
                return false;
            }
        }
        return true;
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(matrix);
        out.writeInt(features.length);
        for (int feature : features) {
            out.writeInt(feature);
        }
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @param width how many features a row has
     */
    static InputColumns read(DataInput in, int width) throws IOException {
        boolean matrix = in.readBoolean();
        int count = in.readInt();
        if (count < 0 || count > width) {
            throw new IOException("an input of " + count + " features");
        }
        int[] features = new int[count];
        for (int i = 0; i < count; i++) {
            features[i] = in.readInt();
            if (features[i] < 0 || features[i] >= width) {
                throw new IOException("feature " + features[i]);
            }
        }
        return new InputColumns(matrix, features);
    }
}
