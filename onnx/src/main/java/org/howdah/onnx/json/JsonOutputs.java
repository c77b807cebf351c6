package org.howdah.onnx.json;

import java.util.List;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.ValueInfo;

/**
 * Writes a model's outputs as {@code {"output": [[0.7488641738891602]]}}. Floating-point numbers
 * are written as the shortest text of the double of that value, 64-bit integers exactly; not a
 * number and infinities as the strings {@code "NaN"}, {@code "Infinity"}, {@code "-Infinity"};
 * complex numbers as arrays of two; sequences as arrays, maps as objects, absent values as null.
 */
public final class JsonOutputs {
    private JsonOutputs() {}

    /** The outputs of the buffers' last run. */
    public static String write(RunBuffers buffers) {
        StringBuilder out = new StringBuilder("{");
        ValuePrinter printer = new ValuePrinter(out);
        List<ValueInfo> outputs = buffers.session().outputs();
        for (int i = 0; i < outputs.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            printer.printString(outputs.get(i).name());
            out.append(": ");
            printer.print(buffers.output(i));
        }
        return out.append('}').toString();
    }
}
