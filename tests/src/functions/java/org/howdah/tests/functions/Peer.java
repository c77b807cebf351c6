package org.howdah.tests.functions;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * A peer of the engine that says what no session would. It runs inside of the engine, which is how
 * it gets the right user.
 */
public final class Peer {
    private static final UnixDomainSocketAddress SOCKET =
            UnixDomainSocketAddress.of("pg_stat_tmp/howdah/engine.sock");
    private static final int FRAME_HEADER = 20;
    private static final int[] TYPES = {1, 2, 3, 4, 16, 17, 18, 19, 21, 32, 33, 34, 35, 200};

    private Peer() {}

    /** Sends bytes, then the end, and returns all that the engine answers. */
    public static byte[] exchange(byte[] bytes) throws IOException {
        try (SocketChannel channel = SocketChannel.open(SOCKET)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.shutdownOutput();
            return Channels.newInputStream(channel).readAllBytes();
        }
    }

    /** Opens connections with random bytes in place of an opening, and returns how many. */
    public static int sendRandomOpenings(long seed, int connections) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < connections; i++) {
            byte[] opening = dataOpening();
            switch (random.nextInt(3)) {
                case 0 -> random.nextBytes(opening);
                case 1 -> opening[random.nextInt(opening.length)] = (byte) random.nextInt();
                default ->
                        opening = java.util.Arrays.copyOf(opening, random.nextInt(opening.length));
            }
            send(opening);
        }
        return connections;
    }

    /** Opens connections rightly, then sends frames with random contents, and returns how many. */
    public static int sendRandomFrames(long seed, int connections) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < connections; i++) {
            sendFrame(random);
        }
        return connections;
    }

    private static void sendFrame(Random random) throws IOException {
        try (SocketChannel channel = SocketChannel.open(SOCKET);
                SocketChannel control = SocketChannel.open(SOCKET)) {
            channel.write(ByteBuffer.wrap(dataOpening()));
            ByteBuffer answer = ByteBuffer.allocate(27).order(ByteOrder.LITTLE_ENDIAN);
            while (answer.hasRemaining() && channel.read(answer) >= 0) {}
            control.write(controlOpening(answer.getLong(11), answer.getLong(19)));
            for (int frames = random.nextInt(4); frames >= 0; frames--) {
                channel.write(frame(random));
            }
        } catch (IOException e) {
            if (!"Broken pipe".equals(e.getMessage())
                    && !"Connection reset by peer".equals(e.getMessage())) {
                throw e;
            }
        }
    }

    /** A frame of a known type more often than not, whole or truncated. */
    private static ByteBuffer frame(Random random) {
        byte[] payload = new byte[random.nextInt(random.nextBoolean() ? 24 : 5000)];
        random.nextBytes(payload);
        for (int i = 0; random.nextBoolean() && i < Math.min(8, payload.length); i++) {
            payload[i] = (byte) random.nextInt(3);
        }
        int length = random.nextInt(4) == 0 ? random.nextInt() : payload.length;
        ByteBuffer frame =
                ByteBuffer.allocate(FRAME_HEADER + payload.length).order(ByteOrder.LITTLE_ENDIAN);
        frame.putInt(length);
        frame.put((byte) TYPES[random.nextInt(TYPES.length)]);
        frame.put((byte) (random.nextInt(4) == 0 ? 1 : 0));
        frame.putShort((short) (random.nextInt(8) == 0 ? random.nextInt() : 0));
        frame.putLong(random.nextInt(3));
        frame.putInt(0).put(payload).flip();
        return random.nextInt(4) == 0 ? frame.limit(random.nextInt(frame.limit())) : frame;
    }

    private static void send(byte[] bytes) throws IOException {
        try (SocketChannel channel = SocketChannel.open(SOCKET)) {
            channel.write(ByteBuffer.wrap(bytes));
        }
    }

    private static byte[] dataOpening() {
        return opening(1, 0, 4711);
    }

    private static ByteBuffer controlOpening(long session, long secret) {
        ByteBuffer bytes = ByteBuffer.allocate(27).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("HWDH".getBytes(StandardCharsets.US_ASCII));
        bytes.putShort((short) 1).put((byte) 1).putInt(16).putLong(session).putLong(secret);
        return bytes.flip();
    }

    /** The opening of a data connection as the protocol's page has it. */
    public static byte[] opening(int version, int kind, int processId) {
        byte[] database = "postgres".getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(23 + database.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("HWDH".getBytes(StandardCharsets.US_ASCII));
        bytes.putShort((short) version).put((byte) kind).putInt(bytes.capacity() - 11);
        bytes.putInt(processId).putInt(5).putInt(database.length).put(database);
        return bytes.array();
    }
}
