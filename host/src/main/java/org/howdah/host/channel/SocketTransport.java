package org.howdah.host.channel;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** The stream of a socket itself. */
public final class SocketTransport implements Transport {
    private static final int BUFFER = 64 << 10;

    private final SocketChannel channel;

    // One's own buffers: the JDK would otherwise keep a copy as large as the largest transfer in
    // each thread.
    private final ByteBuffer input = ByteBuffer.allocateDirect(BUFFER);
    private final ByteBuffer output = ByteBuffer.allocateDirect(BUFFER);

    public SocketTransport(SocketChannel channel) {
        this.channel = channel;
    }

    public SocketChannel channel() {
        return channel;
    }

    @Override
    public int read(byte[] target, int start, int most) throws IOException {
        input.clear().limit(Math.min(most, BUFFER));
        int read = channel.read(input);
        if (read < 0) {
            throw new EOFException();
        }
        input.get(0, target, start, read);
        return read;
    }

    @Override
    public void write(byte[] source, int start, int length) throws IOException {
        int at = start;
        int left = length;
        while (left > 0) {
            if (!output.hasRemaining()) {
                flush();
            }
            int piece = Math.min(left, output.remaining());
            output.put(source, at, piece);
            at += piece;
            left -= piece;
        }
    }

    @Override
    public void flush() throws IOException {
        output.flip();
        while (output.hasRemaining()) {
            channel.write(output);
        }
        output.clear();
    }

    @Override
    public String name() {
        return "socket";
    }

    @Override
    public void close() {
        Channels.close(channel);
    }
}
