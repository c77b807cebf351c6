package org.howdah.ml.learner.decomposition;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Decomposition;
import org.howdah.ml.learner.Inputs;

/** Pools the columns of each group into one. A missing value makes its group's NaN. */
final class PooledColumns implements Decomposition {
    static final String FORMAT = "pooled-columns";

    private final int[] groups;
    private final int[][] columns;
    private final Pooling pooling;
    private final double explainedVariance;

    /**
     * @param groups the group of each column
     */
    PooledColumns(int[] groups, int count, Pooling pooling, double explainedVariance) {
        this.groups = groups;
        this.columns = columns(groups, count);
        this.pooling = pooling;
        this.explainedVariance = explainedVariance;
    }

    /** The columns of each group. */
    private static int[][] columns(int[] groups, int count) {
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        int[][] columns = new int[count][];
        Arrays.setAll(columns, group -> new int[sizes[group]]);
        for (int column = groups.length - 1; column >= 0; column--) {
            columns[groups[column]][--sizes[groups[column]]] = column;
        }
        return columns;
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
        return columns.length;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        double[] values = new double[groups.length];
        for (int row = 0; row < count; row++) {
            pool(rows, start + row * groups.length, values, predictions, at + row * outputs());
        }
    }

    private void pool(float[] rows, int start, double[] values, double[] pooled, int at) {
        for (int group = 0; group < columns.length; group++) {
            int size = 0;
            for (int column : columns[group]) {
                values[size++] = rows[start + column];
            }
            pooled[at + group] = pooling.of(values, size);
        }
    }

    @Override
    public Optional<Computation> computation() {
        List<List<Integer>> all =
                Arrays.stream(columns).map(some -> Arrays.stream(some).boxed().toList()).toList();
        return Optional.of(
                Computation.of(
                        new Formula.Pooled(
                                new Formula.Row(groups.length), pooling.formula(), all)));
    }

    @Override
    public long bytes() {
        return 64 + 8L * groups.length + 24L * columns.length;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(pooling.name());
        out.writeDouble(explainedVariance);
        out.writeInt(columns.length);
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
