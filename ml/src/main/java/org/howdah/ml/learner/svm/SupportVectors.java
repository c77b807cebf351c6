package org.howdah.ml.learner.svm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Inputs;

/** The rows that decisions are made from, and the kernel that compares others with them. */
record SupportVectors(Kernel kernel, Samples samples) {

    /** Those of the samples, in that order. */
    static SupportVectors of(Kernel kernel, Samples samples, int... numbers) {
        int columns = samples.columns();
        float[] values = new float[numbers.length * columns];
        for (int i = 0; i < numbers.length; i++) {
            System.arraycopy(samples.values(), numbers[i] * columns, values, i * columns, columns);
        }
        return of(kernel, columns, values);
    }

    private static SupportVectors of(Kernel kernel, int columns, float[] values) {
        double[] squares = new double[values.length / columns];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = Samples.product(values, i * columns, values, i * columns, columns);
        }
        return new SupportVectors(kernel, new Samples(values, columns, squares));
    }

    int count() {
        return samples.rows();
    }

    int features() {
        return samples.columns();
    }

    /** The product of a row with itself; not finite if a value is missing or infinite. */
    double square(float[] row, int start) {
        return Samples.product(row, start, row, start, features());
    }

    /** The kernel of one of them with a row of which the square is known. */
    double kernel(int vector, float[] row, int start, double square) {
        double product =
                Samples.product(samples.values(), vector * features(), row, start, features());
        return kernel.of(product, samples.squares()[vector], square);
    }

    /** The kernel of each with a row, as a formula. */
    Formula formula() {
        return new Formula.Similarities(
                new Formula.Row(features()), kernel.formula(), samples.values().clone());
    }

    long bytes() {
        return 128L
                + (long) Float.BYTES * samples.values().length
                + (long) Double.BYTES * samples.rows();
    }

    void write(DataOutput out) throws IOException {
        kernel.write(out);
        out.writeInt(features());
        out.writeInt(count());
        for (float value : samples.values()) {
            out.writeFloat(value);
        }
    }

    static SupportVectors read(DataInput in) throws IOException {
        Kernel kernel = Kernel.read(in);
        int columns = in.readInt();
        int count = in.readInt();
        if (columns < 1 || count < 0) {
            throw new IOException("%d support vectors of %d values".formatted(count, columns));
        }
        int length = Math.multiplyExact(columns, count);
        byte[] bytes = Inputs.bytes(in, Math.multiplyExact(length, Float.BYTES));
        float[] values = new float[length];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return of(kernel, columns, values);
    }
}
