package org.howdah.ml.learner.lightgbm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.TreeEnsembleBuilder;
import org.howdah.ml.learner.tree.Trees;

/**
 * A trained booster: its model file, and its trees ready to be evaluated. Immutable; needs no
 * native library.
 */
final class Booster implements Trees {
    private final byte[] file;
    private final boolean importanceIsGain;
    private final TreeEnsemble trees;
    private final Transform transform;
    private final double divisor;

    private Booster(
            byte[] file,
            boolean importanceIsGain,
            TreeEnsemble trees,
            Transform transform,
            double divisor) {
        this.file = file;
        this.importanceIsGain = importanceIsGain;
        this.trees = trees;
        this.transform = transform;
        this.divisor = divisor;
    }

    /**
     * The booster of a model file.
     *
     * @param importanceIsGain whether a feature's importance is what its splits have gained, rather
     *     than their number
     */
    static Booster of(byte[] file, boolean importanceIsGain) throws IOException {
        ModelText model = ModelText.read(new String(file, StandardCharsets.UTF_8));
        TreeEnsembleBuilder builder = TreeEnsemble.builder(model.features(), model.groups());
        if (model.zeroIsMissing()) {
            builder.missing(0);
        }
        int number = 0;
        for (TreeText tree : model.trees()) {
            builder.add(number++ % model.groups(), tree.toTree());
        }
        return new Booster(
                file,
                importanceIsGain,
                builder.build(),
                Transform.of(model.objective()),
                model.averaged() ? (double) number / model.groups() : 1);
    }

    static Booster read(DataInput in) throws IOException {
        boolean importanceIsGain = in.readBoolean();
        return of(Inputs.bytes(in, in.readInt()), importanceIsGain);
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(importanceIsGain);
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
        for (int i = at; divisor != 1 && i < at + count * outputs(); i++) {
            values[i] /= divisor;
        }
        for (int row = 0; row < count; row++) {
            transform.apply(values, at + row * outputs(), outputs());
        }
    }

    /** What {@link #predict} gives, as a formula. */
    Formula formula() {
        return transform.formula(Formulas.affine(trees.formula(), 1 / divisor, 0));
    }

    /** What each feature contributes to the sums of leaves, before their transformation. */
    @Override
    public void contributions(float[] rows, int start, double[] contributions) {
        trees.contributions(rows, start, contributions);
        for (int i = 0; divisor != 1 && i < outputs() * (features() + 1); i++) {
            contributions[i] /= divisor;
        }
    }

    @Override
    public double[] importances() {
        if (importanceIsGain) {
            return trees.importances();
        }
        long[] splits = trees.splits();
        double sum = Math.max(1, Arrays.stream(splits).sum());
        return Arrays.stream(splits).mapToDouble(count -> count / sum).toArray();
    }
}
