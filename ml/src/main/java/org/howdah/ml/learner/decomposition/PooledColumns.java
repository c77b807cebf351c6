package org.howdah.ml.learner.decomposition;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Decomposition;
import org.howdah.ml.learner.Inputs;

/** Pools the columns of each group into one. A missing value makes its group's NaN. */
final class PooledColumns implements Decomposition {
    static final String FORMAT = "pooled-columns";

    private final int[] groups;
    private final int count;
    private final Pooling pooling;
    private final double explainedVariance;

    /**
     * @param groups the group of each column
     */
    PooledColumns(int[] groups, int count, Pooling pooling, double explainedVariance) {
        this.groups = groups;
        this.count = count;
        this.pooling = pooling;
        this.explainedVariance = explainedVariance;
    }

    /** The group of each column. */
    int[] groups() {
        return groups.clone();
    }

    @Override
    public double explainedVariance() {
        return explainedVariance;
    }

    @Override
    public int features() {
        return groups.length;
    }

    @Override
    public int outputs() {
        return count;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        double[] values = new double[groups.length];
        for (int row = 0; row < count; row++) {
            pool(rows, start + row * groups.length, values, predictions, at + row * this.count);
        }
    }

    private void pool(float[] rows, int start, double[] values, double[] pooled, int at) {
        for (int group = 0; group < count; group++) {
            int size = 0;
            for (int column = 0; column < groups.length; column++) {
                if (groups[column] == group) {
                    values[size++] = rows[start + column];
                }
            }
            pooled[at + group] = pooling.of(values, size);
        }
    }

    @Override
    public Optional<Computation> computation() {
        List<List<Integer>> columns =
                IntStream.range(0, count)
                        .mapToObj(
                                group ->
                                        IntStream.range(0, groups.length)
                                                .filter(column -> groups[column] == group)
                                                .boxed()
                                                .toList())
                        .toList();
        return Optional.of(
                Computation.of(
                        new Formula.Pooled(
                                new Formula.Row(groups.length), pooling.formula(), columns)));
    }

    @Override
    public long bytes() {
        return 64 + 4L * groups.length;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(pooling.name());
        out.writeDouble(explainedVariance);
        out.writeInt(count);
        out.writeInt(groups.length);
        for (int group : groups) {
            out.writeDouble(group);
        }
    }

    /** Reads what {@link #write} has written. */
    static PooledColumns read(DataInput in) throws IOException {
        Pooling pooling = pooling(in.readUTF());
        double explainedVariance = in.readDouble();
        int count = in.readInt();
        double[] numbers = Inputs.doubles(in, in.readInt());
        if (count < 1 || count > numbers.length) {
            throw new IOException("%d groups of %d columns".formatted(count, numbers.length));
        }
        int[] groups = new int[numbers.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = (int) numbers[i];
            if (groups[i] != numbers[i] || groups[i] < 0 || groups[i] >= count) {
                throw new IOException("group " + numbers[i]);
            }
        }
        return new PooledColumns(groups, count, pooling, explainedVariance);
    }

    private static Pooling pooling(String name) throws IOException {
        for (Pooling pooling : Pooling.values()) {
            if (pooling.name().equals(name)) {
                return pooling;
            }
        }
        throw new IOException("pooling " + name);
    }
}
