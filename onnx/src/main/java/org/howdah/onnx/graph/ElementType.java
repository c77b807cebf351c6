package org.howdah.onnx.graph;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A tensor's element type: TensorProto.DataType of onnx.proto, without UNDEFINED. */
public enum ElementType {
    FLOAT32(1, 32),
    UINT8(2, 8),
    INT8(3, 8),
    UINT16(4, 16),
    INT16(5, 16),
    INT32(6, 32),
    INT64(7, 64),
    STRING(8, 0),
    BOOL(9, 8),
    FLOAT16(10, 16),
    FLOAT64(11, 64),
    UINT32(12, 32),
    UINT64(13, 64),
    COMPLEX64(14, 64),
    COMPLEX128(15, 128),
    BFLOAT16(16, 16),
    FLOAT8E4M3FN(17, 8),
    FLOAT8E4M3FNUZ(18, 8),
    FLOAT8E5M2(19, 8),
    FLOAT8E5M2FNUZ(20, 8),
    UINT4(21, 4),
    INT4(22, 4),
    FLOAT4E2M1(23, 4),
    FLOAT8E8M0(24, 8),
    UINT2(25, 2),
    INT2(26, 2);

    private static final ElementType[] BY_CODE = values();

    private final int code;
    private final int bits;

    ElementType(int code, int bits) {
        this.code = code;
        this.bits = bits;
    }

    /** Its number in onnx.proto. */
    public int code() {
        return code;
    }

    /** What one element takes in {@code raw_data}; 0 for strings, which can't be there. */
    public int bits() {
        return bits;
    }

    /** The type of that number in onnx.proto, or null if there is none. */
    public static @Nullable ElementType of(long code) {
        return code < 1 || code > BY_CODE.length ? null : BY_CODE[(int) code - 1];
    }

    /** As pg_onnx prints it: {@code float32}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
