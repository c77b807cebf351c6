package org.howdah.onnx.imported;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Value;

/** Predicts labels: those of its own output, or those of the greatest score. */
final class OnnxClassifier extends OnnxModel implements Classifier {
    /** So that many labels of many rows don't use up the memory. */
    private static final int MOST_SCORES = 1 << 20;

    private final ClassLabels labels;
    private final Map<String, Double> codes;

    /** For each class, in the graph's order, its place among the labels. */
    private final int[] places;

    private final int width;

    OnnxClassifier(Source source) {
        super(source);
        List<LabelClass> classes = signature().classes();
        labels = ClassLabels.of(classes.stream().mapToDouble(LabelClass::code).sorted().toArray());
        places = classes.stream().mapToInt(label -> labels.code(label.code())).toArray();
        codes = new HashMap<>();
        classes.forEach(label -> codes.put(label.name(), label.code()));
        width = signature().scoreKind().width(classes.size());
    }

    private OnnxClassifier(OnnxClassifier other, Graph graph) {
        super(other, graph);
        labels = other.labels;
        codes = other.codes;
        places = other.places;
        width = other.width;
    }

    @Override
    public Optional<Model> within(Progress progress) {
        return Optional.of(new OnnxClassifier(this, graph().within(progress)));
    }

    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public ClassLabels labels() {
        return labels;
    }

    @Override
    public boolean probabilistic() {
        return signature().scores() != Signature.NONE;
    }

    /** Graphs calculate in float32. */
    @Override
    public double resolution() {
        return Math.ulp(1.0f);
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        if (signature().prediction() == Signature.NONE) {
            predictGreatest(rows, start, count, predictions, at);
            return;
        }
        graph().run(
                        rows,
                        start,
                        count,
                        (buffers, first, some) ->
                                predicted(buffers, some, predictions, at + first));
    }

    private void predicted(RunBuffers buffers, int rows, double[] predictions, int at) {
        Value output = buffers.output(signature().prediction());
        if (output instanceof Value.Tensor tensor && !tensor.strings().isEmpty()) {
            List<String> texts = OutputReader.texts(output, rows);
            for (int row = 0; row < rows; row++) {
                predictions[at + row] = code(texts.get(row));
            }
            return;
        }
        boolean single =
                output instanceof Value.Tensor tensor && tensor.type() == ElementType.FLOAT32;
        OutputReader.numbers(output, rows, 1, predictions, at, 1);
        for (int row = at; row < at + rows; row++) {
            predictions[row] =
                    code(
                            single
                                    ? LabelNames.of((float) predictions[row])
                                    : LabelNames.of(predictions[row]));
        }
    }

    private double code(String name) {
        Double code = codes.get(name);
        if (code == null) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "the model gives the label \"%s\", which is none of its labels".formatted(name),
                    "Import it again with all its labels: labels => ARRAY[...].");
        }
        return code;
    }

    private void predictGreatest(float[] rows, int start, int count, double[] predictions, int at) {
        int atOnce = Math.max(1, MOST_SCORES / labels.count());
        for (int row = 0; row < count; row += atOnce) {
            int some = Math.min(atOnce, count - row);
            predictSome(rows, start + row * features(), some, predictions, at + row);
        }
    }

    private void predictSome(float[] rows, int start, int count, double[] predictions, int at) {
        int all = labels.count();
        double[] shares = new double[count * all];
        probabilities(rows, start, count, shares, 0);
        for (int row = 0; row < count; row++) {
            int greatest = 0;
            for (int i = 1; i < all; i++) {
                if (shares[row * all + i] > shares[row * all + greatest]) {
                    greatest = i;
                }
            }
            predictions[at + row] = labels.label(greatest);
        }
    }

    @Override
    public void probabilities(float[] rows, int start, int count, double[] probabilities, int at) {
        graph().run(
                        rows,
                        start,
                        count,
                        (buffers, first, some) ->
                                scored(buffers, some, probabilities, at + first * labels.count()));
    }

    private void scored(RunBuffers buffers, int rows, double[] probabilities, int at) {
        int all = labels.count();
        OutputReader.numbers(
                buffers.output(signature().scores()), rows, width, probabilities, at, all);
        double[] scores = new double[all];
        for (int row = at; row < at + rows * all; row += all) {
            signature().scoreKind().toProbabilities(probabilities, row, all);
            System.arraycopy(probabilities, row, scores, 0, all);
            for (int i = 0; i < all; i++) {
                probabilities[row + places[i]] = scores[i];
            }
        }
    }
}
