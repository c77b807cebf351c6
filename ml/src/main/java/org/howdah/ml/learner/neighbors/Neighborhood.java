package org.howdah.ml.learner.neighbors;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.NearestRows;
import org.howdah.ml.learner.Progress;

/** The rows that a model asks, how many of them it asks, and what each counts. */
record Neighborhood(
        NeighborSearch search, int neighbors, Weighting weighting, boolean byTree, int leaf) {

    /** Whether no value of the row is missing or infinite. */
    boolean complete(float[] rows, int at) {
        for (int column = 0; column < search.columns(); column++) {
            if (!Float.isFinite(rows[at + column])) {
                return false;
            }
        }
        return true;
    }

    void find(float[] rows, int at, NearestRows found, double[] weights) {
        search.nearest(rows, at, found);
        weighting.weigh(search, found, weights);
    }

    /** The means of values, one array for each row, as a formula. */
    Formula means(double[][] values) {
        return new Formula.NearestMeans(nearest(), values);
    }

    /** The shares of codes, one for each row, as a formula. */
    Formula shares(int[] codes, int count) {
        return new Formula.NearestShares(nearest(), codes.clone(), count);
    }

    private Formula.Nearest nearest() {
        return new Formula.Nearest(
                new Formula.Row(search.columns()),
                search.metric().formula(),
                search.values().clone(),
                neighbors,
                weighting == Weighting.DISTANCE);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(search.columns());
        out.writeInt(search.rows());
        out.writeInt(neighbors);
        out.writeInt(leaf);
        out.writeBoolean(byTree);
        out.writeUTF(weighting.name());
        search.metric().write(out);
        for (float value : search.values()) {
            out.writeFloat(value);
        }
    }

    static Neighborhood read(DataInput in) throws IOException {
        int columns = in.readInt();
        int rows = in.readInt();
        int neighbors = in.readInt();
        int leaf = in.readInt();
        boolean byTree = in.readBoolean();
        Weighting weighting = Weighting.valueOf(in.readUTF());
        Metric metric = Metric.read(in);
        long length = (long) rows * columns;
        if (columns < 1 || neighbors < 1 || neighbors > rows || leaf < 1) {
            throw new IOException("%d of %d neighbours".formatted(neighbors, rows));
        }
        if (length > Integer.MAX_VALUE - 8 || (byTree && !metric.axial())) {
            throw new IOException("%d rows of %d columns".formatted(rows, columns));
        }
        float[] values = Inputs.finiteFloats(in, (int) length);
        return new Neighborhood(
                new NeighborSearch(values, columns, metric, byTree, leaf, Progress.NONE),
                neighbors,
                weighting,
                byTree,
                leaf);
    }

    /** One double for each row. */
    double[] targets(DataInput in) throws IOException {
        return Inputs.doubles(in, search.rows());
    }

    long bytes() {
        return search.bytes() + 64;
    }
}
