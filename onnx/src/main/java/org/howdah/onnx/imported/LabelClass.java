package org.howdah.onnx.imported;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.howdah.ml.learner.Inputs;

/**
 * A label that a graph knows.
 *
 * @param name what the graph's own output calls it: a text, or a number as text
 * @param code the number that stands for it in predictions
 */
record LabelClass(String name, double code) {

    void write(DataOutput out) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeDouble(code);
    }

    static LabelClass read(DataInput in) throws IOException {
        String name = new String(Inputs.bytes(in, in.readInt()), StandardCharsets.UTF_8);
        return new LabelClass(name, in.readDouble());
    }
}
