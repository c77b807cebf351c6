package org.howdah.onnx.tensor;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;

/** Single elements in a tensor's memory: integers as long, the rest as double. */
public final class Elements {
    private Elements() {}

    /** An integer or boolean; uint64 to be read unsigned. */
    public static long readLong(MemorySegment data, ElementType type, long index) {
        long bits = bits(data, type.bits(), index);
        int unused = 64 - type.bits();
        return type.kind() == ElementType.Kind.SIGNED ? bits << unused >> unused : bits;
    }

    /** A number as a double, which holds all of them exactly but great 64-bit integers. */
    public static double readDouble(MemorySegment data, ElementType type, long index) {
        return switch (type) {
            case FLOAT32 -> data.getAtIndex(JAVA_FLOAT_UNALIGNED, index);
            case FLOAT64 -> data.getAtIndex(JAVA_DOUBLE_UNALIGNED, index);
            case FLOAT16 -> Float.float16ToFloat(data.getAtIndex(JAVA_SHORT_UNALIGNED, index));
            case BFLOAT16 ->
                    Float.intBitsToFloat(data.getAtIndex(JAVA_SHORT_UNALIGNED, index) << 16);
            case FLOAT8E4M3FN, FLOAT8E4M3FNUZ, FLOAT8E5M2, FLOAT8E5M2FNUZ, FLOAT4E2M1, FLOAT8E8M0 ->
                    small(type).decode((int) bits(data, type.bits(), index));
            case UINT64 -> unsignedToDouble(readLong(data, type, index));
            case BOOL, INT2, INT4, INT8, INT16, INT32, INT64, UINT2, UINT4, UINT8, UINT16, UINT32 ->
                    readLong(data, type, index);
            case STRING, COMPLEX64, COMPLEX128 ->
                    throw new IllegalArgumentException(type.label() + " is no number");
        };
    }

    /** Writes an integer's or boolean's low bits. */
    public static void writeLong(MemorySegment data, ElementType type, long index, long value) {
        writeBits(data, type.bits(), index, value);
    }

    /**
     * Writes a floating-point number, rounded.
     *
     * @return whether the type has such a value: a finite number must not become infinite
     */
    public static boolean writeDouble(
            MemorySegment data, ElementType type, long index, double value) {
        return switch (type) {
            case FLOAT64 -> {
                data.setAtIndex(JAVA_DOUBLE_UNALIGNED, index, value);
                yield true;
            }
            case FLOAT32 -> {
                float rounded = (float) value;
                data.setAtIndex(JAVA_FLOAT_UNALIGNED, index, rounded);
                yield !Float.isInfinite(rounded) || Double.isInfinite(value);
            }
            case FLOAT16 -> {
                short bits = Float.floatToFloat16((float) value);
                data.setAtIndex(JAVA_SHORT_UNALIGNED, index, bits);
                yield !Float.isInfinite(Float.float16ToFloat(bits)) || Double.isInfinite(value);
            }
            case BFLOAT16 -> {
                short bits = BrainFloat.encode((float) value);
                data.setAtIndex(JAVA_SHORT_UNALIGNED, index, bits);
                yield !Float.isInfinite(BrainFloat.decode(bits)) || Double.isInfinite(value);
            }
            case FLOAT8E4M3FN,
                    FLOAT8E4M3FNUZ,
                    FLOAT8E5M2,
                    FLOAT8E5M2FNUZ,
                    FLOAT4E2M1,
                    FLOAT8E8M0 -> {
                int code = small(type).encode(value);
                writeBits(data, type.bits(), index, code);
                yield code >= 0;
            }
            case STRING,
                    BOOL,
                    COMPLEX64,
                    COMPLEX128,
                    INT2,
                    INT4,
                    INT8,
                    INT16,
                    INT32,
                    INT64,
                    UINT2,
                    UINT4,
                    UINT8,
                    UINT16,
                    UINT32,
                    UINT64 ->
                    throw new IllegalArgumentException(type.label() + " has no fractions");
        };
    }

    private static SmallFloat small(ElementType type) {
        return switch (type) {
            case FLOAT8E4M3FN -> SmallFloat.E4M3FN;
            case FLOAT8E4M3FNUZ -> SmallFloat.E4M3FNUZ;
            case FLOAT8E5M2 -> SmallFloat.E5M2;
            case FLOAT8E5M2FNUZ -> SmallFloat.E5M2FNUZ;
            case FLOAT4E2M1 -> SmallFloat.E2M1;
            case FLOAT8E8M0 -> SmallFloat.E8M0;
            default -> throw new IllegalArgumentException(type.label());
        };
    }

    private static double unsignedToDouble(long value) {
        return value >= 0 ? value : ((value >>> 1) | (value & 1)) * 2.0;
    }

    private static long bits(MemorySegment data, int bits, long index) {
        return switch (bits) {
            case 64 -> data.getAtIndex(JAVA_LONG_UNALIGNED, index);
            case 32 -> Integer.toUnsignedLong(data.getAtIndex(JAVA_INT_UNALIGNED, index));
            case 16 -> Short.toUnsignedLong(data.getAtIndex(JAVA_SHORT_UNALIGNED, index));
            case 8 -> Byte.toUnsignedLong(data.get(JAVA_BYTE, index));
            default -> {
                int perByte = 8 / bits;
                int shift = (int) (index % perByte) * bits;
                yield (data.get(JAVA_BYTE, index / perByte) >> shift) & ((1 << bits) - 1);
            }
        };
    }

    private static void writeBits(MemorySegment data, int bits, long index, long value) {
        switch (bits) {
            case 64 -> data.setAtIndex(JAVA_LONG_UNALIGNED, index, value);
            case 32 -> data.setAtIndex(JAVA_INT_UNALIGNED, index, (int) value);
            case 16 -> data.setAtIndex(JAVA_SHORT_UNALIGNED, index, (short) value);
            case 8 -> data.set(JAVA_BYTE, index, (byte) value);
            default -> {
                int perByte = 8 / bits;
                int shift = (int) (index % perByte) * bits;
                int mask = ((1 << bits) - 1) << shift;
                int old = data.get(JAVA_BYTE, index / perByte);
                int now = (old & ~mask) | ((int) (value << shift) & mask);
                data.set(JAVA_BYTE, index / perByte, (byte) now);
            }
        }
    }
}
