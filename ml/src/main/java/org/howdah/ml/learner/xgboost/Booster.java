package org.howdah.ml.learner.xgboost;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.Trees;

/**
 * A trained booster: its file, and its trees ready to be evaluated. Immutable; needs no native
 * library.
 */
final class Booster implements Trees {
    private final byte[] file;
    private final float missing;
    private final TreeEnsemble trees;
    private final Transform transform;

    private Booster(byte[] file, float missing, TreeEnsemble trees, Transform transform) {
        this.file = file;
        this.missing = missing;
        this.trees = trees;
        this.transform = transform;
    }

    /** The booster of universal binary JSON. */
    static Booster of(byte[] file, float missing) throws IOException {
        BoosterFile content = BoosterFile.read(file);
        return new Booster(
                file, missing, content.ensemble(missing), Transform.of(content.objective()));
    }

    static Booster read(DataInput in) throws IOException {
        float missing = in.readFloat();
        return of(Inputs.bytes(in, in.readInt()), missing);
    }

    void write(DataOutput out) throws IOException {
        out.writeFloat(missing);
        out.writeInt(file.length);
        out.write(file);
    }

    @Override
    public int features() {
        return trees.features();
    }

    @Override
    public int outputs() {
        return trees.outputs();
    }

    @Override
    public long bytes() {
        return file.length + trees.bytes();
    }

    /** Transformed predictions: {@code count * outputs()} values. */
    void predict(float[] rows, int start, int count, double[] values, int at) {
        trees.sum(rows, start, count, values, at);
        for (int row = 0; row < count; row++) {
            transform.apply(values, at + row * outputs(), outputs());
        }
    }

    /** What {@link #predict} gives, as a formula. */
    Formula formula() {
        return transform.formula(trees.formula());
    }

    /** The sums of leaves themselves: {@code count * outputs()} values. */
    void sum(float[] rows, int start, int count, double[] sums) {
        trees.sum(rows, start, count, sums, 0);
    }

    /** Contributions to the sums of leaves. */
    @Override
    public void contributions(float[] rows, int start, double[] contributions) {
        trees.contributions(rows, start, contributions);
    }

    /** Shares of the mean gains of splits, which the library calls importances too. */
    @Override
    public double[] importances() {
        return trees.meanImportances();
    }
}
