package org.howdah.ml.learner.catboost;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.formula.Function;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.NoComputation;
import org.howdah.ml.learner.Softmax;
import org.howdah.ml.learner.Vectors;
import org.howdah.ml.learner.tree.TreeModel;
import tools.jackson.databind.JsonNode;

/** Symmetric trees that predict labels. Missing values are known to them. */
final class CatboostClassifier implements Classifier, TreeModel {
    static final String FORMAT = "catboost-classification";

    private static final String ONE_VERSUS_ALL = "MultiClassOneVsAll";

    private final ClassLabels labels;
    private final ObliviousTrees trees;
    private final boolean oneVersusAll;

    /**
     * Trees that have one output for each label, or one for two.
     *
     * @param oneVersusAll whether each output tells a label from all others
     */
    CatboostClassifier(ClassLabels labels, ObliviousTrees trees, boolean oneVersusAll) {
        this.labels = labels;
        this.trees = trees;
        this.oneVersusAll = oneVersusAll;
    }

    static CatboostClassifier read(DataInput in) throws IOException {
        ClassLabels labels = ClassLabels.read(in);
        JsonNode json = ModelReader.parse(Inputs.bytes(in, in.readInt()));
        ObliviousTrees trees = ModelReader.trees(json);
        boolean oneVersusAll = ModelReader.loss(json).equals(ONE_VERSUS_ALL);
        boolean oneOfTwo = trees.outputs() == 1 && labels.count() == 2 && !oneVersusAll;
        if (trees.outputs() != labels.count() && !oneOfTwo) {
            throw new IOException(
                    "%d outputs for %d labels".formatted(trees.outputs(), labels.count()));
        }
        return new CatboostClassifier(labels, trees, oneVersusAll);
    }

    @Override
    public ClassLabels labels() {
        return labels;
    }

    @Override
    public ObliviousTrees trees() {
        return trees;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        double[] sums = new double[trees.outputs()];
        for (int row = 0; row < count; row++) {
            trees.sum(rows, start + row * features(), 1, sums, 0);
            predictions[at + row] = labels.label(greatest(sums));
        }
    }

    private static int greatest(double[] sums) {
        if (sums.length == 1) {
            return sums[0] > 0 ? 1 : 0;
        }
        return Vectors.greatest(sums, 0, sums.length);
    }

    @Override
    public void probabilities(float[] rows, int start, int count, double[] probabilities, int at) {
        trees.sum(rows, start, count, probabilities, at);
        if (oneVersusAll) {
            for (int i = at; i < at + count * trees.outputs(); i++) {
                probabilities[i] = Softmax.sigmoid(probabilities[i]);
            }
            return;
        }
        if (trees.outputs() > 1) {
            for (int row = 0; row < count; row++) {
                Softmax.replace(probabilities, at + row * labels.count(), labels.count());
            }
            return;
        }
        for (int row = count - 1; row >= 0; row--) {
            double sum = probabilities[at + row];
            probabilities[at + 2 * row] = Softmax.sigmoid(-sum);
            probabilities[at + 2 * row + 1] = Softmax.sigmoid(sum);
        }
    }

    @Override
    public Optional<Computation> computation() {
        if (!trees.numeric()) {
            return Optional.empty();
        }
        Formula sums = TreeFormula.of(trees);
        Formula several =
                oneVersusAll ? new Formula.Each(Function.SIGMOID, sums) : new Formula.Softmax(sums);
        return Optional.of(
                Computation.of(
                        Formulas.code(sums),
                        sums.width() == 1 ? Formulas.bothOfLogOdds(sums) : several));
    }

    @Override
    public NoComputation withoutComputation() {
        return Categoricals.NO_COMPUTATION;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        labels.write(out);
        String several = oneVersusAll ? ONE_VERSUS_ALL : "MultiClass";
        String json = ModelJson.write(trees, trees.outputs() == 1 ? "Logloss" : several);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
