package org.howdah.onnx.export;

/** Types of elements, as ONNX numbers them. */
enum DataType {
    FLOAT(1),
    INT64(7),
    STRING(8),
    DOUBLE(11);

    final int number;

    DataType(int number) {
        this.number = number;
    }
}
