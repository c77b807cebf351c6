package org.howdah.onnx.imported;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.imported.Interpretation.Knowledge;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.ValueType.TensorType;

/**
 * What a classification's graph calls its labels.
 *
 * @param own those that the file names, in the order of their scores, if it names some
 * @param text whether they are texts, even where they look like numbers
 * @param predicted whether it has an output of labels
 * @param scores how many scores a row has; 0 if there are none
 */
record ClassLabelling(Optional<List<String>> own, boolean text, boolean predicted, int scores) {

    static ClassLabelling of(
            Session session, byte[] file, OutputPlan outputs, Optional<Probe.Shape> scores) {
        boolean predicted = outputs.prediction() != Signature.NONE;
        boolean text =
                predicted
                        ? session.outputs().get(outputs.prediction()).type()
                                        instanceof TensorType tensor
                                && tensor.element() == ElementType.STRING
                        : scores.map(Probe.Shape::text).orElse(false);
        return new ClassLabelling(
                scores.map(Probe.Shape::keys)
                        .filter(keys -> !keys.isEmpty())
                        .or(() -> FileNotes.labels(file))
                        .or(() -> ClassNames.of(file)),
                text,
                predicted,
                scores.map(Probe.Shape::values).orElse(0));
    }

    /**
     * Finds the labels.
     *
     * @throws SqlError 22023 if nobody says them
     */
    LabelPlan plan(Knowledge known) {
        boolean rows = !known.rows().isEmpty();
        List<String> given = known.labels();
        if (given == null || isOwn(given)) {
            List<String> labels = ownOrNumbered();
            return LabelPlan.of(labels, called(labels), text, known.rowLabels(), rows);
        }
        return LabelPlan.of(given, called(given), text, known.rowLabels(), rows);
    }

    /** Whether they are the file's, which knows their order itself. */
    private boolean isOwn(List<String> given) {
        List<String> labels = own.orElse(List.of());
        return labels.size() == given.size() && Set.copyOf(labels).equals(Set.copyOf(given));
    }

    private List<String> ownOrNumbered() {
        if (own.isEmpty() && (text || scores == 0)) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "the model doesn't say which labels it knows",
                    "Name them: labels => ARRAY[...], in the order of the model's scores, if it has some.");
        }
        return own.orElseGet(() -> numbered(scores));
    }

    /** Texts are names for the numbers that an output gives. */
    private List<String> called(List<String> given) {
        if (text || !predicted || given.stream().allMatch(LabelNames::isNumber)) {
            return given;
        }
        return own.filter(labels -> labels.size() == given.size())
                .filter(labels -> labels.stream().allMatch(LabelNames::isNumber))
                .orElseGet(() -> numbered(given.size()));
    }

    /** 0, 1, ...: of one score, for the second of two labels. */
    private static List<String> numbered(int count) {
        return IntStream.range(0, Math.max(2, count)).mapToObj(String::valueOf).toList();
    }
}
