package org.howdah.onnx.imported;

import java.util.List;
import java.util.Optional;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.ModelImport.Column;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.onnx.runtime.Session;
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
        List<float[]> rows = probe.accepted(RowIndependence.ROWS);
        LabelPlan labels =
                known.task() == Task.CLASSIFICATION
                        ? ClassLabelling.of(session, file, outputs, scores(outputs, probe, rows))
                                .plan(known)
                        : new LabelPlan(List.of(), List.of());
        Signature signature =
                new Signature(
                        known.task(),
                        inputs.width(),
                        inputs.inputs(),
                        inputs.single(),
                        outputs.prediction(),
                        outputs.scores(),
                        scoreKind(outputs, probe, rows, labels),
                        width(outputs, probe, rows, known.task()),
                        labels.classes());
        Model model = new OnnxModel.Source(graph, signature, file.length, file).model();
        RowIndependence.require(model, rows);
        return new Interpretation(model, inputs.columns(), labels.names());
    }

    private static Optional<Probe.Shape> scores(
            OutputPlan outputs, Probe probe, List<float[]> rows) {
        return outputs.scores() == Signature.NONE
                ? Optional.empty()
                : Optional.of(probe.shape(rows.getFirst(), outputs.scores()));
    }

    private static int width(OutputPlan outputs, Probe probe, List<float[]> rows, Task task) {
        return task == Task.REGRESSION || task == Task.DECOMPOSITION
                ? Math.max(1, probe.shape(rows.getFirst(), outputs.prediction()).values())
                : 1;
    }

    private static ScoreKind scoreKind(
            OutputPlan outputs, Probe probe, List<float[]> rows, LabelPlan labels) {
        if (outputs.scores() == Signature.NONE) {
            return ScoreKind.NONE;
        }
        int width = probe.shape(rows.getFirst(), outputs.scores()).values();
        int count = labels.classes().size();
        if (width != count && !(width == 1 && count == 2)) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "the model gives %d scores, but there are %d labels".formatted(width, count),
                    "Name them in the order of the model's scores: labels => ARRAY[...].");
        }
        return ScoreKind.of(probe.varied(outputs.scores(), width), width);
    }
}
