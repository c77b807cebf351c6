package org.howdah.onnx.runtime;

/** ONNX Runtime's numbers for kinds of values (ONNXType). */
final class OrtType {
    static final int TENSOR = 1;
    static final int SEQUENCE = 2;
    static final int MAP = 3;
    static final int SPARSE_TENSOR = 5;
    static final int OPTIONAL = 6;

    private OrtType() {}
}
