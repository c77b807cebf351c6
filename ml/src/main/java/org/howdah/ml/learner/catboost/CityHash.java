package org.howdah.ml.learner.catboost;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The hash by which CatBoost knows categories: CityHash64, version 1.0 (Pike and Alakuijala, 2011),
 * of their UTF-8.
 */
final class CityHash {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long K0 = 0xc3a5c85c97cb3127L;
    private static final long K1 = 0xb492b66fbe98f273L;
    private static final long K2 = 0x9ae16a3b2f90404fL;
    private static final long K3 = 0xc949d7c7509e6557L;
    private static final long PAIRED = 0x9ddfea08eb382d69L;
    private static final long COMBINED = 0x4906ba494954cb65L;
    private static final int BLOCK = 64;

    private final byte[] text;

    private CityHash(byte[] text) {
        this.text = text;
    }

    /** The hash of a category: the lower half. */
    static int category(String name) {
        return (int) new CityHash(name.getBytes(StandardCharsets.UTF_8)).hash();
    }

    /** What statistics of the category are found by. */
    static long key(int category) {
        return COMBINED * (COMBINED * category);
    }

    private long hash() {
        int length = text.length;
        if (length <= 16) {
            return upTo16(length);
        }
        if (length <= 32) {
            return upTo32(length);
        }
        return length <= BLOCK ? upTo64(length) : longer(length);
    }

    private long upTo16(int length) {
        if (length > 8) {
            long last = word(length - 8);
            return paired(word(0), Long.rotateRight(last + length, length)) ^ last;
        }
        if (length >= 4) {
            return paired(length + (half(0) << 3), half(length - 4));
        }
        if (length == 0) {
            return K2;
        }
        long y = unsigned(0) + (unsigned(length >> 1) << 8);
        long z = length + (unsigned(length - 1) << 2);
        return mixed(y * K2 ^ z * K3) * K2;
    }

    private long upTo32(int length) {
        long a = word(0) * K1;
        long b = word(8);
        long c = word(length - 8) * K2;
        long d = word(length - 16) * K0;
        return paired(
                Long.rotateRight(a - b, 43) + Long.rotateRight(c, 30) + d,
                a + Long.rotateRight(b ^ K3, 20) - c + length);
    }

    private long upTo64(int length) {
        long[] head = ends(word(0) + (length + word(length - 16)) * K0, 0, word(24));
        long[] tail = ends(word(16) + word(length - 32), length - 32, word(length - 8));
        long mixed = mixed((head[0] + tail[1]) * K2 + (tail[0] + head[1]) * K0);
        return mixed(mixed * K0 + head[1]) * K2;
    }

    /** Two sums of 32 bytes. */
    private long[] ends(long first, int at, long last) {
        long a = first;
        long b = Long.rotateRight(a + last, 52);
        long c = Long.rotateRight(a, 37);
        a += word(at + 8);
        c += Long.rotateRight(a, 7);
        a += word(at + 16);
        return new long[] {a + last, b + Long.rotateRight(a, 31) + c};
    }

    /** The end comes first, then block by block. */
    private long longer(int length) {
        long x = word(0);
        long y = word(length - 16) ^ K1;
        long z = word(length - 56) ^ K0;
        long[] v = weak(length - 64, length, y);
        long[] w = weak(length - 32, length * K1, K0);
        z += mixed(v[1]) * K1;
        x = Long.rotateRight(z + x, 39) * K1;
        y = Long.rotateRight(y, 33) * K1;
        for (int at = 0; at < length - 1 - (length - 1) % BLOCK; at += BLOCK) {
            x = Long.rotateRight(x + y + v[0] + word(at + 16), 37) * K1 ^ w[1];
            y = Long.rotateRight(y + v[1] + word(at + 48), 42) * K1 ^ v[0];
            long swapped = Long.rotateRight(z ^ w[0], 33);
            v = weak(at, v[1] * K1, x + w[0]);
            w = weak(at + 32, swapped + w[1], y);
            z = x;
            x = swapped;
        }
        return paired(paired(v[0], w[0]) + mixed(y) * K1 + z, paired(v[1], w[1]) + x);
    }

    private long[] weak(int at, long first, long second) {
        long a = first + word(at);
        long b = Long.rotateRight(second + a + word(at + 24), 21);
        long sum = a + word(at + 8) + word(at + 16);
        return new long[] {sum + word(at + 24), b + Long.rotateRight(sum, 44) + a};
    }

    private static long paired(long low, long high) {
        long a = mixed((low ^ high) * PAIRED);
        return mixed((high ^ a) * PAIRED) * PAIRED;
    }

    private static long mixed(long value) {
        return value ^ value >>> 47;
    }

    private long word(int at) {
        return (long) LONGS.get(text, at);
    }

    private long half(int at) {
        return Integer.toUnsignedLong((int) INTS.get(text, at));
    }

    private long unsigned(int at) {
        return text[at] & 0xFF;
    }
}
