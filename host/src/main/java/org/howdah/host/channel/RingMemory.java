package org.howdah.host.channel;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.howdah.host.wire.ProtocolViolation;

/**
 * The shared memory of a ring, laid out as extension/PROTOCOL.md says: the peer may write whatever
 * it likes at any time, so what it wrote is checked each time that it is read. Belongs to the
 * thread that mapped it.
 */
final class RingMemory {
    static final int HEADER = 4096;

    private static final int MAGIC = 0x47525748;
    private static final long REQUEST_WRITTEN = 64;
    private static final long REQUEST_READ = 128;
    private static final long REPLY_WRITTEN = 192;
    private static final long REPLY_READ = 256;
    private static final long SESSION_SLEEPS = 320;
    private static final long ENGINE_SLEEPS = 384;
    private static final long SESSION_MAY_SPIN = 448;

    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();
    private static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

    private final Arena arena;
    private final MemorySegment memory;
    private final int size;

    /**
     * How many bytes the engine has ever read and written; the copies in the memory are for the
     * peer only.
     */
    private long read;

    private long written;

    private RingMemory(Arena arena, MemorySegment memory, int size) {
        this.arena = arena;
        this.memory = memory;
        this.size = size;
    }

    static RingMemory map(RingOffer offer) throws IOException {
        Arena arena = Arena.ofConfined();
        try (FileChannel file =
                FileChannel.open(
                        offer.memory(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long bytes = HEADER + 2L * offer.bytes();
            if (file.size() < bytes) {
                throw new IOException("the ring's memory is too small");
            }
            MemorySegment memory = file.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
            if ((int) INT.get(memory, 0L) != MAGIC || (int) INT.get(memory, 4L) != offer.bytes()) {
                throw new IOException("the ring's memory doesn't start as a ring");
            }
            return new RingMemory(arena, memory, offer.bytes());
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** How many bytes of requests can be read. */
    int readable() {
        return checked((long) LONG.getAcquire(memory, REQUEST_WRITTEN) - read);
    }

    /** How many bytes of replies can be written. */
    int writable() {
        return size - checked(written - (long) LONG.getAcquire(memory, REPLY_READ));
    }

    private int checked(long used) {
        if (used < 0 || used > size) {
            throw new ProtocolViolation("the ring's counters are wrong");
        }
        return (int) used;
    }

    /** Copies bytes that can be read, and makes their room free. */
    void read(byte[] target, int start, int length) {
        int at = (int) (read & (size - 1));
        int first = Math.min(length, size - at);
        copyOut(HEADER + at, target, start, first);
        copyOut(HEADER, target, start + first, length - first);
        read += length;
        LONG.setRelease(memory, REQUEST_READ, read);
    }

    /** Copies bytes to where there is room for them; the peer doesn't see them yet. */
    void write(byte[] source, int start, int length) {
        int at = (int) (written & (size - 1));
        int first = Math.min(length, size - at);
        copyIn(source, start, HEADER + size + at, first);
        copyIn(source, start + first, HEADER + size, length - first);
        written += length;
    }

    /** Lets the peer see what was written. */
    void publish() {
        LONG.setRelease(memory, REPLY_WRITTEN, written);
    }

    private void copyOut(long from, byte[] target, int start, int length) {
        MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, from, target, start, length);
    }

    private void copyIn(byte[] source, int start, long to, int length) {
        MemorySegment.copy(source, start, memory, ValueLayout.JAVA_BYTE, to, length);
    }

    /**
     * Whether the session sleeps, which is to be woken then: from now on it counts as awake. To be
     * asked after a full fence.
     */
    boolean wakeSession() {
        if ((int) INT.getOpaque(memory, SESSION_SLEEPS) == 0) {
            return false;
        }
        INT.setOpaque(memory, SESSION_SLEEPS, 0);
        return true;
    }

    void engineSleeps(boolean sleeps) {
        INT.setOpaque(memory, ENGINE_SLEEPS, sleeps ? 1 : 0);
    }

    void sessionMaySpin(boolean may) {
        INT.setOpaque(memory, SESSION_MAY_SPIN, may ? 1 : 0);
    }

    void close() {
        arena.close();
    }
}
