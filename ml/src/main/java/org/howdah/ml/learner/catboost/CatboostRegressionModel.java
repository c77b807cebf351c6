package org.howdah.ml.learner.catboost;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Function;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.NoComputation;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.tree.TreeModel;
import tools.jackson.databind.JsonNode;

/** Symmetric trees that predict numbers. Missing values are known to them. */
final class CatboostRegressionModel implements TreeModel {
    static final String FORMAT = "catboost-regression";

    private final ObliviousTrees trees;
    private final String loss;
    private final boolean exponential;

    /**
     * Trees that were made for a loss.
     *
     * @param loss as CatBoost names it
     */
    CatboostRegressionModel(ObliviousTrees trees, String loss) {
        this.trees = trees;
        this.loss = loss;
        this.exponential = RegressionLosses.exponential(loss);
    }

    static CatboostRegressionModel read(DataInput in) throws IOException {
        JsonNode json = ModelReader.parse(Inputs.bytes(in, in.readInt()));
        ObliviousTrees trees = ModelReader.trees(json);
        String loss = ModelReader.loss(json);
        if (trees.outputs() != 1 || RegressionLosses.named(loss).isEmpty()) {
            throw new IOException("%d outputs by %s".formatted(trees.outputs(), loss));
        }
        return new CatboostRegressionModel(trees, loss);
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public ObliviousTrees trees() {
        return trees;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        trees.sum(rows, start, count, predictions, at);
        for (int row = at; exponential && row < at + count; row++) {
            predictions[row] = Math.exp(predictions[row]);
        }
    }

    @Override
    public Optional<Computation> computation() {
        if (!trees.numeric()) {
            return Optional.empty();
        }
        Formula sums = TreeFormula.of(trees);
        return Optional.of(
                Computation.of(exponential ? new Formula.Each(Function.EXPONENTIAL, sums) : sums));
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
        String json = ModelJson.write(trees, loss);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
