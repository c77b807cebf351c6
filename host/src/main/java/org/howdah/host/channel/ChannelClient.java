package org.howdah.host.channel;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.howdah.host.wire.WireInput;
import org.howdah.host.wire.WireOutput;

/**
 * A session's side of the channel, as PostgreSQL's library has it: for training the engine and for
 * testing it. Not thread-safe.
 */
public final class ChannelClient implements AutoCloseable {
    private static final int DATA = 0;
    private static final int CONTROL = 1;
    private static final int OPENING_HEADER = 11;
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private final SocketTransport data;
    private final SocketChannel control;
    private final MessageReader reader;
    private final MessageWriter writer = new MessageWriter();
    private Transport transport;

    private ChannelClient(SocketChannel data, SocketChannel control) {
        this.data = new SocketTransport(data);
        this.control = control;
        this.transport = this.data;
        this.reader = new MessageReader(this.data);
    }

    /** Opens the two connections of a session. */
    public static ChannelClient open(Path socket, Opening.Data opening) throws IOException {
        SocketChannel data = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        WireInput accepted = open(data, DATA, write(opening));
        WireOutput session = new WireOutput();
        session.writeLong(accepted.readLong());
        session.writeLong(accepted.readLong());
        SocketChannel control = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        open(control, CONTROL, session);
        return new ChannelClient(data, control);
    }

    private static WireOutput write(Opening.Data opening) {
        WireOutput out = new WireOutput();
        out.writeInt(opening.processId());
        out.writeInt(opening.databaseId());
        out.writeString(opening.databaseName());
        return out;
    }

    private static WireInput open(SocketChannel connection, int kind, WireOutput payload)
            throws IOException {
        WireOutput opening = new WireOutput();
        opening.writeInt(OpeningReader.MAGIC);
        opening.writeShort(OpeningReader.VERSION);
        opening.writeU8(kind);
        opening.writeInt(payload.size());
        opening.writeBytes(payload.bytes(), 0, payload.size());
        connection.write(ByteBuffer.wrap(opening.bytes(), 0, opening.size()));
        WireInput answer = new WireInput(readFully(connection, OPENING_HEADER));
        answer.take(Integer.BYTES + Short.BYTES);
        boolean accepted = answer.readBool();
        WireInput rest = new WireInput(readFully(connection, answer.readInt()));
        if (!accepted) {
            throw new IOException("refused: " + rest.readString());
        }
        return rest;
    }

    private static byte[] readFully(SocketChannel connection, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (connection.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }

    /** Sends a message and empties its buffer. */
    public void send(MessageType type, int depth, long call, WireOutput payload)
            throws IOException {
        writer.write(transport, type, depth, call, payload);
        transport.flush();
    }

    /** Sends bytes that needn't be a message, by the data connection itself. */
    public void sendRaw(byte[] bytes) throws IOException {
        data.write(bytes, 0, bytes.length);
        data.flush();
    }

    /** Waits for the next message; the one before is then no longer valid. */
    public Message receive() throws IOException {
        return reader.next();
    }

    /** Cancels a call; any thread may do so. */
    public void cancel(long call) throws IOException {
        byte[] frame = new byte[FrameHeader.BYTES];
        FrameHeader.write(frame, 0, 0, MessageType.CANCEL, false, 0, call);
        control.write(ByteBuffer.wrap(frame));
    }

    /**
     * Offers a ring in a file, which may be removed afterwards.
     *
     * @return whether the engine has taken it
     */
    public boolean offerRing(Path file, int bytes) throws IOException {
        try (FileChannel memory =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            RingMemory.format(memory, bytes);
            WireOutput message = new WireOutput();
            message.writeString(descriptor(file));
            message.writeInt(bytes);
            send(MessageType.RING, 0, 0, message);
            boolean taken = receive().payload().readBool();
            if (taken) {
                RingMemory mine = RingMemory.map(new RingOffer(file, bytes), RingSide.SESSION);
                transport = new RingTransport(mine, data, new SessionSpinning(mine));
                reader.transport(transport);
            }
            return taken;
        }
    }

    /** The path by which another process can open an open file of this one. */
    private static String descriptor(Path file) throws IOException {
        Path real = file.toRealPath();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (Path descriptor : descriptors) {
                if (Files.exists(descriptor) && Files.readSymbolicLink(descriptor).equals(real)) {
                    return "/proc/"
                            + ProcessHandle.current().pid()
                            + "/fd/"
                            + descriptor.getFileName();
                }
            }
        }
        throw new IOException(file + " is not open");
    }

    public void closeControl() {
        Channels.close(control);
    }

    @Override
    public void close() {
        transport.close();
        closeControl();
    }
}
