package org.howdah.onnx.imported;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.howdah.ml.learner.Task;
import org.howdah.onnx.runtime.Session;

/**
 * How a graph is read as a model: what its inputs take and what its outputs mean.
 *
 * @param features how many numbers a row has
 * @param inputs of the graph, in its order
 * @param single whether it takes one row at a time
 * @param prediction the output that predicts, {@link #NONE} if the greatest score does
 * @param scores the output of the labels' scores, {@link #NONE} if there are none
 * @param outputs how many numbers a prediction has
 * @param classes the labels, in the order of their scores; none unless it classifies
 */
record Signature(
        Task task,
        int features,
        List<InputColumns> inputs,
        boolean single,
        int prediction,
        int scores,
        ScoreKind scoreKind,
        int outputs,
        List<LabelClass> classes) {
    /** No output. */
    static final int NONE = -1;

    Signature {
        inputs = List.copyOf(inputs);
        classes = List.copyOf(classes);
    }

    /** Checks that it is one of that session's graph. */
    void requireFits(Session session) throws IOException {
        int given = session.outputs().size();
        boolean fits =
                inputs.size() == session.inputs().size()
                        && isOutput(prediction, given)
                        && isOutput(scores, given)
                        && RowLimits.allow(outputs)
                        && (scores == NONE) == (scoreKind == ScoreKind.NONE)
                        && (task == Task.CLASSIFICATION ? classifies() : prediction != NONE);
        if (!fits) {
            throw new IOException("the ONNX file has other inputs or outputs");
        }
    }

    private static boolean isOutput(int place, int count) {
        return place >= NONE && place < count;
    }

    private boolean classifies() {
        long distinct = classes.stream().mapToDouble(LabelClass::code).distinct().count();
        return outputs == 1
                && distinct > 1
                && distinct == classes.size()
                && Math.max(prediction, scores) != NONE;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(task.name());
        out.writeInt(features);
        out.writeInt(inputs.size());
        for (InputColumns input : inputs) {
            input.write(out);
        }
        out.writeBoolean(single);
        out.writeInt(prediction);
        out.writeInt(scores);
        out.writeUTF(scoreKind.name());
        out.writeInt(outputs);
        out.writeInt(classes.size());
        for (LabelClass label : classes) {
            label.write(out);
        }
    }

    static Signature read(DataInput in) throws IOException {
        Task task = Task.valueOf(in.readUTF());
        int features = in.readInt();
        int count = in.readInt();
        List<InputColumns> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(InputColumns.read(in, features));
        }
        boolean single = in.readBoolean();
        int prediction = in.readInt();
        int scores = in.readInt();
        ScoreKind kind = ScoreKind.valueOf(in.readUTF());
        int outputs = in.readInt();
        int labels = in.readInt();
        List<LabelClass> classes = new ArrayList<>();
        for (int i = 0; i < labels; i++) {
            classes.add(LabelClass.read(in));
        }
        return new Signature(
                task, features, inputs, single, prediction, scores, kind, outputs, classes);
    }
}
