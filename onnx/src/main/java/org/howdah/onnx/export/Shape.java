package org.howdah.onnx.export;

import java.util.List;
import org.howdah.onnx.protobuf.WireWriter;

/**
 * The type of a tensor.
 *
 * @param dimensions numbers, or names for any number
 */
record Shape(int type, List<Object> dimensions) {
    static final int BOOL = 9;

    /** Any number of rows of that many values. */
    static Shape rows(DataType type, int width) {
        return new Shape(type.number, List.of("N", (long) width));
    }

    /** Writes a {@code ValueInfoProto}. */
    void write(String name, WireWriter out) {
        out.text(1, name)
                .message(
                        2,
                        proto ->
                                proto.message(
                                        1,
                                        tensor -> tensor.number(1, type).message(2, this::write)));
    }

    private void write(WireWriter shape) {
        for (Object dimension : dimensions) {
            shape.message(
                    1,
                    out -> {
                        switch (dimension) {
                            case Long size -> out.number(1, size);
                            default -> out.text(2, dimension.toString());
                        }
                    });
        }
    }
}
