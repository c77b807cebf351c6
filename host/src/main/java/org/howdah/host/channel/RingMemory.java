package org.howdah.host.channel;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.howdah.host.wire.ProtocolViolation;

/**
 * One side's view of a ring's shared memory, laid out as extension/PROTOCOL.md says. The peer may
 * write whatever it likes at any time, so what it wrote is checked each time that it is read.
 * Belongs to the thread that mapped it.
 */
final class RingMemory {
    static final int HEADER = 4096;

    private static final int MAGIC = 0x47525748;
    private static final long SIZE = 4;
    private static final long SESSION_MAY_SPIN = 448;

    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();
    private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

    private final Arena arena;
    private final MemorySegment memory;
    private final int size;
    private final RingSide side;
    private final long input;
    private final long output;

    // How many bytes this side has ever read and written; the copies in the memory are for the peer
    // only.
    private long read;
    private long written;

    // What the peer was last told of that, and what it last told: each look at its counters costs a
    // trip between cores.
    private long released;
    private long seenWritten;
    private long seenRead;

    private RingMemory(Arena arena, MemorySegment memory, int size, RingSide side) {
        this.arena = arena;
        this.memory = memory;
        this.size = size;
        this.side = side;
        this.input = side == RingSide.ENGINE ? HEADER : HEADER + size;
        this.output = side == RingSide.ENGINE ? HEADER + size : HEADER;
    }

    /** Makes a file the memory of a ring. */
    static void format(FileChannel file, int size) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        file.write(start.putInt(MAGIC).putInt(size).flip(), 0);
        file.write(ByteBuffer.allocate(1), bytes(size) - 1);
    }

    private static long bytes(int size) {
        return HEADER + 2L * size;
    }

    static RingMemory map(RingOffer offer, RingSide side) throws IOException {
        Arena arena = Arena.ofConfined();
        try (FileChannel file =
                FileChannel.open(
                        offer.memory(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long bytes = bytes(offer.bytes());
            if (file.size() < bytes) {
                throw new IOException("the ring's memory is too small");
            }
            MemorySegment memory = file.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
            if ((int) INT.get(memory, 0L) != MAGIC
                    || (int) INT.get(memory, SIZE) != offer.bytes()) {
                throw new IOException("the ring's memory doesn't start as a ring");
            }
            return new RingMemory(arena, memory, offer.bytes(), side);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** How many bytes can be read. */
    int readable() {
        if (seenWritten == read) {
            seenWritten = (long) LONG.getAcquire(memory, side.inputWritten());
        }
        return checked(seenWritten - read);
    }

    /** How many bytes can be written. */
    int writable() {
        if (written - seenRead == size) {
            seenRead = (long) LONG.getAcquire(memory, side.outputRead());
        }
        return size - checked(written - seenRead);
    }

    private int checked(long used) {
        if (used < 0 || used > size) {
            throw new ProtocolViolation("the ring's counters are wrong");
        }
        return (int) used;
    }

    /** Copies bytes that can be read. */
    void read(byte[] target, int start, int length) {
        int at = (int) (read & (size - 1));
        int first = Math.min(length, size - at);
        copyOut(input + at, target, start, first);
        if (first < length) {
            copyOut(input, target, start + first, length - first);
        }
        read += length;
    }

    /** Whether so much was read that the peer, which may wait for room, is to be told at once. */
    boolean hasMuchToRelease() {
        return read - released >= size / 4;
    }

    /** Copies bytes to where there is room for them; the peer doesn't see them yet. */
    void write(byte[] source, int start, int length) {
        int at = (int) (written & (size - 1));
        int first = Math.min(length, size - at);
        copyIn(source, start, output + at, first);
        if (first < length) {
            copyIn(source, start + first, output, length - first);
        }
        written += length;
    }

    /** Lets the peer see what was read and written. */
    void publish() {
        if (released != read) {
            LONG.setRelease(memory, side.inputRead(), read);
            released = read;
        }
        LONG.setRelease(memory, side.outputWritten(), written);
    }

    private void copyOut(long from, byte[] target, int start, int length) {
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, from, target, start, length);
    }

    private void copyIn(byte[] source, int start, long to, int length) {
        MemorySegment.copy(source, start, memory, ValueLayout.JAVA_BYTE, to, length);
    }

    /**
     * Whether the peer sleeps, and so is to be woken: from now on it counts as awake. To be asked
     * after a full fence.
     */
    boolean wakePeer() {
        if ((int) INT.getOpaque(memory, side.peerSleeps()) == 0) {
            return false;
        }
        INT.setOpaque(memory, side.peerSleeps(), 0);
        return true;
    }

    void sleeps(boolean sleeps) {
        INT.setOpaque(memory, side.sleeps(), sleeps ? 1 : 0);
    }

    void sessionMaySpin(boolean may) {
        INT.setOpaque(memory, SESSION_MAY_SPIN, may ? 1 : 0);
    }

    boolean maySessionSpin() {
        return (int) INT.getOpaque(memory, SESSION_MAY_SPIN) != 0;
    }

    void close() {
        arena.close();
    }
}
