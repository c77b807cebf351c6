package org.howdah.host.channel;

import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/**
 * The stream of a pair of rings in shared memory; its socket only wakes who sleeps. Belongs to the
 * thread that mapped it.
 */
public final class RingTransport implements Transport {
    private static final int LOOKS_PER_CLOCK = 128;

    private final RingMemory memory;
    private final SocketTransport socket;
    private final SpinPolicy spinning;
    private final ByteBuffer wakeUp = ByteBuffer.allocateDirect(1);
    private final ByteBuffer wakeUps = ByteBuffer.allocateDirect(64);

    RingTransport(RingMemory memory, SocketTransport socket, SpinPolicy spinning) {
        this.memory = memory;
        this.socket = socket;
        this.spinning = spinning;
    }

    /**
     * Maps the memory that a session offers.
     *
     * @throws IOException if that is not possible
     */
    public static RingTransport map(RingOffer offer, SocketTransport socket, SpinRights rights)
            throws IOException {
        RingMemory memory = RingMemory.map(offer, RingSide.ENGINE);
        return new RingTransport(memory, socket, new EngineSpinning(rights, memory));
    }

    @Override
    public int read(byte[] target, int start, int most) throws IOException {
        int readable = memory.readable();
        if (readable == 0) {
            readable = awaitBytes(true);
        }
        int length = Math.min(readable, most);
        memory.read(target, start, length);
        if (memory.hasMuchToRelease()) {
            flush();
        }
        return length;
    }

    @Override
    public void write(byte[] source, int start, int length) throws IOException {
        int at = start;
        int left = length;
        while (left > 0) {
            int writable = memory.writable();
            if (writable == 0) {
                flush();
                writable = awaitBytes(false);
            }
            int piece = Math.min(left, writable);
            memory.write(source, at, piece);
            at += piece;
            left -= piece;
        }
    }

    @Override
    public void flush() throws IOException {
        memory.publish();
        if (wakePeer()) {
            spinning.wokePeer();
        }
    }

    /** Wakes the peer if it sleeps, and returns whether it did. */
    private boolean wakePeer() throws IOException {
        // Orders what was published before the look at the sleeper's flag; the sleeper does it the
        // other way round.
        VarHandle.fullFence();
        if (!memory.wakePeer()) {
            return false;
        }
        wakeUp.clear();
        while (wakeUp.hasRemaining()) {
            socket.channel().write(wakeUp);
        }
        return true;
    }

    /** Waits until bytes can be read, or else written, and returns how many. */
    private int awaitBytes(boolean toRead) throws IOException {
        if (spinning.maySpin()) {
            int bytes = spin(toRead);
            if (bytes > 0) {
                spinning.met();
                return bytes;
            }
            spinning.missed();
        }
        long start = System.nanoTime();
        int bytes = sleep(toRead);
        spinning.slept(System.nanoTime() - start);
        return bytes;
    }

    private int spin(boolean toRead) {
        // A peer that comes at once is met without a look at the clock.
        int bytes = look(toRead);
        long most = spinning.nanoseconds();
        long start = bytes > 0 ? 0 : System.nanoTime();
        while (bytes == 0 && System.nanoTime() - start < most) {
            bytes = look(toRead);
        }
        return bytes;
    }

    private int look(boolean toRead) {
        for (int i = 0; i < LOOKS_PER_CLOCK; i++) {
            int bytes = bytes(toRead);
            if (bytes > 0) {
                return bytes;
            }
            Thread.onSpinWait();
        }
        return 0;
    }

    private int sleep(boolean toRead) throws IOException {
        while (true) {
            memory.sleeps(true);
            VarHandle.fullFence();
            int bytes = bytes(toRead);
            if (bytes > 0) {
                memory.sleeps(false);
                return bytes;
            }
            wakeUps.clear();
            if (socket.channel().read(wakeUps) < 0) {
                throw new EOFException();
            }
        }
    }

    private int bytes(boolean toRead) {
        return toRead ? memory.readable() : memory.writable();
    }

    @Override
    public String name() {
        return "ring";
    }

    @Override
    public void close() {
        spinning.close();
        socket.close();
        memory.close();
    }
}
