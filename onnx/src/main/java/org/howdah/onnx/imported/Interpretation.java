package org.howdah.onnx.imported;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.ModelImport.Column;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.ValueType.TensorType;
import org.jspecify.annotations.Nullable;

/**
 * An ONNX file, read as a model of a task.
 *
 * @param columns what its rows have
 * @param labelNames the texts that labels 1, 2, ... stand for; none where labels are numbers
 */
public record Interpretation(Model model, List<Column> columns, List<String> labelNames) {
    public Interpretation {
        columns = List.copyOf(columns);
        labelNames = List.copyOf(labelNames);
    }

    /**
     * What is known beside the file.
     *
     * @param rows columns of known rows; none if no rows are known
     * @param rowLabels the texts that labels of known rows are; none if these are numbers
     * @param labels the labels in the order of their scores, if the user says them
     */
    public record Knowledge(
            Task task, List<Column> rows, List<String> rowLabels, @Nullable List<String> labels) {
        public Knowledge {
            rows = List.copyOf(rows);
            rowLabels = List.copyOf(rowLabels);
        }
    }

    /**
     * Reads a file.
     *
     * @param session of the file's graph
     * @param progress ends the model's runs when it is cancelled
     * @throws SqlError 0A000 or 22023 if it can't be a model of the task
     */
    public static Interpretation of(
            Session session, byte[] file, Knowledge known, Progress progress) {
        InputPlan inputs = InputPlan.of(session.inputs(), known.rows(), FileNotes.columns(file));
        OutputPlan outputs = OutputPlan.of(session.outputs(), known.task());
        Graph graph =
                new Graph(session, inputs.width(), inputs.inputs(), inputs.single(), progress);
        Probe probe = new Probe(graph, inputs.width());
        LabelPlan labels =
                known.task() == Task.CLASSIFICATION
                        ? labels(session, file, outputs, probe, known)
                        : new LabelPlan(List.of(), List.of());
        Signature signature =
                new Signature(
                        known.task(),
                        inputs.width(),
                        inputs.inputs(),
                        inputs.single(),
                        outputs.prediction(),
                        known.task() == Task.CLASSIFICATION ? outputs.scores() : Signature.NONE,
                        scoreKind(outputs, probe, labels, known.task()),
                        width(outputs, probe, known.task()),
                        labels.classes());
        Model model = new OnnxModel.Source(graph, signature, file.length, file).model();
        requireRowByRow(model);
        return new Interpretation(model, inputs.columns(), labels.names());
    }

    private static int width(OutputPlan outputs, Probe probe, Task task) {
        return task == Task.REGRESSION || task == Task.DECOMPOSITION
                ? Math.max(1, probe.shape(outputs.prediction()).values())
                : 1;
    }

    private static ScoreKind scoreKind(
            OutputPlan outputs, Probe probe, LabelPlan labels, Task task) {
        if (task != Task.CLASSIFICATION || outputs.scores() == Signature.NONE) {
            return ScoreKind.NONE;
        }
        int width = probe.shape(outputs.scores()).values();
        int count = labels.classes().size();
        if (width != count && !(width == 1 && count == 2)) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "the model gives %d scores, but there are %d labels".formatted(width, count),
                    "Name them in the order of the model's scores: labels => ARRAY[...].");
        }
        return ScoreKind.of(probe.varied(outputs.scores(), width), width);
    }

    private static LabelPlan labels(
            Session session, byte[] file, OutputPlan outputs, Probe probe, Knowledge known) {
        Optional<Probe.Shape> scores =
                outputs.scores() == Signature.NONE
                        ? Optional.empty()
                        : Optional.of(probe.shape(outputs.scores()));
        boolean text =
                outputs.prediction() == Signature.NONE
                        ? scores.map(Probe.Shape::text).orElse(false)
                        : session.outputs().get(outputs.prediction()).type()
                                        instanceof TensorType tensor
                                && tensor.element() == ElementType.STRING;
        List<String> names =
                Optional.ofNullable(known.labels())
                        .or(() -> scores.map(Probe.Shape::keys).filter(keys -> !keys.isEmpty()))
                        .or(() -> FileNotes.labels(file))
                        .or(() -> ClassNames.of(file))
                        .or(() -> text ? Optional.empty() : scores.map(Interpretation::numbered))
                        .orElseThrow(Interpretation::unknownLabels);
        return LabelPlan.of(names, text, known.rowLabels(), !known.rows().isEmpty());
    }

    /** 0, 1, ...: of one score, for the second of two labels. */
    private static List<String> numbered(Probe.Shape scores) {
        return IntStream.range(0, Math.max(2, scores.values())).mapToObj(String::valueOf).toList();
    }

    private static SqlError unknownLabels() {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "the model doesn't say which labels it knows",
                "Name them: labels => ARRAY[...], in the order of the model's scores, if it has some.");
    }

    /** Rows must not depend on those beside them, nor may their number matter. */
    private static void requireRowByRow(Model model) {
        model.predict(new float[3 * model.features()], 0, 3, new double[3 * model.outputs()], 0);
    }
}
