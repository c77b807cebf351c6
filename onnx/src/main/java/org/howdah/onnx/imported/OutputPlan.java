package org.howdah.onnx.imported;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Task;
import org.howdah.onnx.runtime.ValueInfo;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.ElementType.Kind;
import org.howdah.onnx.tensor.ValueType;

/**
 * Which outputs of a graph are what is predicted.
 *
 * @param prediction the one with numbers, labels or clusters; {@link Signature#NONE} if there are
 *     only scores
 * @param scores the one with a number for each label; {@link Signature#NONE} if there is none
 */
record OutputPlan(int prediction, int scores) {
    /** What converters call the labels. */
    private static final Set<String> LABELS = Set.of("label", "output_label");

    /**
     * The plan for a task.
     *
     * @throws SqlError 0A000 if the outputs aren't such
     */
    static OutputPlan of(List<ValueInfo> outputs, Task task) {
        return switch (task) {
            case REGRESSION, DECOMPOSITION ->
                    new OutputPlan(
                            require(outputs, task, OutputPlan::isNumeric, "numbers"),
                            Signature.NONE);
            case CLUSTERING ->
                    new OutputPlan(
                            require(outputs, task, OutputPlan::isCluster, "integers"),
                            Signature.NONE);
            case CLASSIFICATION -> classification(outputs);
        };
    }

    private static OutputPlan classification(List<ValueInfo> outputs) {
        int named = find(outputs, output -> LABELS.contains(output.name()) && !isMap(output));
        int label = named >= 0 ? named : find(outputs, OutputPlan::isLabel);
        int scores =
                find(
                        outputs,
                        output ->
                                outputs.indexOf(output) != label
                                        && (isScore(output) || isMap(output)));
        if (label < 0 && scores < 0) {
            throw refused(outputs, Task.CLASSIFICATION, "labels, or a score for each");
        }
        return new OutputPlan(label, scores);
    }

    private static int require(
            List<ValueInfo> outputs, Task task, Predicate<ValueInfo> wanted, String what) {
        int found = find(outputs, wanted);
        if (found < 0) {
            throw refused(outputs, task, what);
        }
        return found;
    }

    private static int find(List<ValueInfo> outputs, Predicate<ValueInfo> wanted) {
        for (int i = 0; i < outputs.size(); i++) {
            if (wanted.test(outputs.get(i))) {
                return i;
            }
        }
        return Signature.NONE;
    }

    private static boolean isNumeric(ValueInfo output) {
        return output.type() instanceof ValueType.TensorType tensor
                && tensor.element().kind() != Kind.TEXT
                && tensor.element().kind() != Kind.COMPLEX;
    }

    private static boolean isScore(ValueInfo output) {
        return output.type() instanceof ValueType.TensorType tensor
                && tensor.element().kind() == Kind.FLOATING;
    }

    private static boolean isLabel(ValueInfo output) {
        return output.type() instanceof ValueType.TensorType(ElementType element, var any, var none)
                && (element.isInteger()
                        || element.kind() == Kind.TEXT
                        || element.kind() == Kind.BOOLEAN);
    }

    private static boolean isCluster(ValueInfo output) {
        return isLabel(output) && isNumeric(output);
    }

    private static boolean isMap(ValueInfo output) {
        return output.type() instanceof ValueType.MapType
                || (output.type() instanceof ValueType.SequenceType sequence
                        && sequence.element() instanceof ValueType.MapType);
    }

    private static SqlError refused(List<ValueInfo> outputs, Task task, String wanted) {
        return new SqlError(
                ErrorCode.NOT_SUPPORTED,
                "the model gives no %s, as a %s does; its outputs are %s"
                        .formatted(
                                wanted,
                                task.sqlName(),
                                outputs.stream()
                                        .map(output -> output.name() + " " + output.type().label())
                                        .collect(Collectors.joining(", "))),
                "Name another task, or import it by pg_onnx_import_model and run it by pg_onnx_run.");
    }
}
