package org.howdah.ml.learner.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.howdah.ml.learner.tree.TreeFlattener.Root;
import org.jspecify.annotations.Nullable;

/** Makes an ensemble of trees one by one. Not thread-safe. */
public final class TreeEnsembleBuilder {
    final int features;
    final int outputs;
    double[] margins;
    float missing = Float.NaN;
    boolean single;
    boolean joint;
    private double @Nullable [] gains;
    private final List<List<Root>> roots;
    private TreeFlattener flattener;

    TreeEnsembleBuilder(int features, int outputs) {
        if (features < 1 || outputs < 1) {
            throw new IllegalArgumentException(
                    "%d features, %d outputs".formatted(features, outputs));
        }
        this.features = features;
        this.outputs = outputs;
        this.margins = new double[outputs];
        this.roots =
                Stream.generate(() -> (List<Root>) new ArrayList<Root>()).limit(outputs).toList();
        this.flattener = new TreeFlattener(features, 1, false);
    }

    /** What the sum of each output begins with; 0 if not given. */
    public TreeEnsembleBuilder margins(double... values) {
        if (values.length != outputs) {
            throw new IllegalArgumentException(
                    "%d margins for %d outputs".formatted(values.length, outputs));
        }
        margins = values.clone();
        return this;
    }

    /** A value that counts as missing beside NaN. */
    public TreeEnsembleBuilder missing(float value) {
        missing = value;
        return this;
    }

    /** Leaves and sums are float32, rather than float64. Before the first tree. */
    public TreeEnsembleBuilder singlePrecision() {
        single = true;
        flattener = new TreeFlattener(features, 1, true);
        return this;
    }

    /** Each leaf has a value for every output, in float64. Before the first tree. */
    public TreeEnsembleBuilder jointLeaves() {
        joint = true;
        flattener = new TreeFlattener(features, outputs, false);
        return this;
    }

    /** Gains by feature, rather than the sums of those of the trees. */
    TreeEnsembleBuilder gains(double... values) {
        gains = values.clone();
        return this;
    }

    double[] gains() {
        return gains == null ? flattener.gains() : gains;
    }

    /** Adds a tree to the sum of one output; a tree of joint leaves goes to output 0. */
    public TreeEnsembleBuilder add(int output, Tree tree) {
        roots.get(output).add(flattener.add(tree));
        return this;
    }

    public TreeEnsemble build() {
        if (single && joint) {
            throw new IllegalArgumentException("joint leaves are float64");
        }
        return new TreeEnsemble(this, flattener);
    }

    Root[][] roots() {
        return roots.stream().map(trees -> trees.toArray(Root[]::new)).toArray(Root[][]::new);
    }
}
