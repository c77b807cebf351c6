package org.howdah.onnx.json;

import java.util.List;
import java.util.stream.Collectors;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.ValueInfo;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Value;
import org.howdah.onnx.tensor.ValueType.OptionalType;
import org.howdah.onnx.tensor.ValueType.TensorType;

/**
 * Reads {@code {"x": [[1], [2]], ...}} as a model's inputs. Numbers are JSON numbers, of integer
 * types exact to 64 bits; floating-point types take the strings {@code "NaN"}, {@code "Infinity"}
 * and {@code "-Infinity"}, too. Booleans are {@code true} and {@code false} only, strings strings,
 * sequences arrays, maps objects, absent optional values null or left out. Names that the model
 * doesn't have are ignored.
 */
public final class JsonInputs {
    private final RunBuffers buffers;
    private final List<ValueInfo> inputs;
    private final boolean[] read;

    private JsonInputs(RunBuffers buffers) {
        this.buffers = buffers;
        this.inputs = buffers.session().inputs();
        this.read = new boolean[inputs.size()];
    }

    /**
     * Fills the buffers' inputs.
     *
     * @throws SqlError that names input and position of what doesn't fit: 22023, or 22003 for a
     *     number out of its type's range
     */
    public static void read(String json, RunBuffers buffers) {
        new JsonInputs(buffers).read(new Cursor(json));
    }

    private void read(Cursor cursor) {
        if (!cursor.take('{')) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "invalid argument: the inputs are %s, not an object"
                            .formatted(cursor.describe()),
                    hint());
        }
        if (!cursor.take('}')) {
            do {
                readMember(cursor);
            } while (cursor.take(','));
            cursor.expect('}');
        }
        if (cursor.peek() != 0) {
            throw cursor.malformed("the end is expected");
        }
        for (int i = 0; i < read.length; i++) {
            if (!read[i]) {
                missing(i);
            }
        }
    }

    private void readMember(Cursor cursor) {
        String name = cursor.readString();
        cursor.expect(':');
        int index = find(name);
        if (index < 0) {
            cursor.skipValue();
        } else {
            readInput(cursor, index);
        }
    }

    private int find(String name) {
        for (int i = 0; i < read.length; i++) {
            if (inputs.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void readInput(Cursor cursor, int index) {
        ValueInfo input = inputs.get(index);
        read[index] = true;
        if (input.type() instanceof TensorType tensor) {
            if (cursor.peek() != '[' && !mayBeScalar(tensor)) {
                throw notArray(index, "It is %s.".formatted(cursor.describe()));
            }
            if (tensor.element() != ElementType.STRING) {
                Position position = Position.ofInput(input.name(), tensor);
                TensorParser.parse(cursor, position, tensor, buffers.input(index));
                return;
            }
        }
        Position position = Position.ofInput(input.name(), input.type());
        buffers.set(index, new ValueParser(cursor).parse(position, input.type()));
    }

    private static boolean mayBeScalar(TensorType type) {
        return type.dimensions().map(List::isEmpty).orElse(true);
    }

    private void missing(int index) {
        if (inputs.get(index).type() instanceof OptionalType) {
            buffers.set(index, new Value.Absent());
        } else {
            throw notArray(index, "It is missing.");
        }
    }

    /** In the words of pg_onnx. */
    private SqlError notArray(int index, String detail) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER.sqlState(),
                "Input %s is not array".formatted(inputs.get(index).name()),
                detail,
                hint());
    }

    private String hint() {
        return inputs.stream()
                .map(input -> "\"%s\" %s".formatted(input.name(), input.type().label()))
                .collect(Collectors.joining(", ", "The model's inputs are ", "."));
    }
}
