package org.howdah.onnx.tensor;

import java.util.Locale;

/** The type of a tensor's elements, with its number in ONNX's files and in ONNX Runtime. */
public enum ElementType {
    FLOAT32(1, Kind.FLOATING, 32),
    UINT8(2, Kind.UNSIGNED, 8),
    INT8(3, Kind.SIGNED, 8),
    UINT16(4, Kind.UNSIGNED, 16),
    INT16(5, Kind.SIGNED, 16),
    INT32(6, Kind.SIGNED, 32),
    INT64(7, Kind.SIGNED, 64),
    STRING(8, Kind.TEXT, 0),
    BOOL(9, Kind.BOOLEAN, 8),
    FLOAT16(10, Kind.FLOATING, 16),
    FLOAT64(11, Kind.FLOATING, 64),
    UINT32(12, Kind.UNSIGNED, 32),
    UINT64(13, Kind.UNSIGNED, 64),
    COMPLEX64(14, Kind.COMPLEX, 64),
    COMPLEX128(15, Kind.COMPLEX, 128),
    BFLOAT16(16, Kind.FLOATING, 16),
    FLOAT8E4M3FN(17, Kind.FLOATING, 8),
    FLOAT8E4M3FNUZ(18, Kind.FLOATING, 8),
    FLOAT8E5M2(19, Kind.FLOATING, 8),
    FLOAT8E5M2FNUZ(20, Kind.FLOATING, 8),
    UINT4(21, Kind.UNSIGNED, 4),
    INT4(22, Kind.SIGNED, 4),
    FLOAT4E2M1(23, Kind.FLOATING, 4),
    UINT2(24, Kind.UNSIGNED, 2),
    INT2(25, Kind.SIGNED, 2),
    FLOAT8E8M0(26, Kind.FLOATING, 8);

    private static final ElementType[] ALL = values();

    /** What an element is. */
    public enum Kind {
        FLOATING,
        SIGNED,
        UNSIGNED,
        BOOLEAN,
        TEXT,
        COMPLEX
    }

    private final int code;
    private final Kind kind;
    private final int bits;

    ElementType(int code, Kind kind, int bits) {
        this.code = code;
        this.kind = kind;
        this.bits = bits;
    }

    /**
     * The type of that number in ONNX.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ElementType ofCode(int code) {
        if (code < 1 || code > ALL.length) {
            throw new IllegalArgumentException("no element type has the number " + code);
        }
        return ALL[code - 1];
    }

    /** Its number in ONNX, from 1. */
    public int code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** Bits of an element; 0 for strings. */
    public int bits() {
        return bits;
    }

    /** Bytes of that many elements, of which small ones are packed; 0 for strings. */
    public long bytes(long elements) {
        return bits >= 8
                ? Math.multiplyExact(elements, bits / 8)
                : Math.ceilDiv(Math.multiplyExact(elements, bits), 8L);
    }

    public boolean isInteger() {
        return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
    }

    /** The smallest value of an integer type. */
    public long smallest() {
        return kind == Kind.SIGNED ? -1L << (bits - 1) : 0;
    }

    /** The greatest value of an integer type; that of uint64 is -1, to be read unsigned. */
    public long greatest() {
        return kind == Kind.SIGNED ? ~(-1L << (bits - 1)) : -1L >>> (64 - bits);
    }

    /** Such as {@code float32}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
