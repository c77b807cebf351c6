package org.howdah.tests.functions;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/**
 * What the supervisor starts in place of an engine: it answers each call with something else that
 * an engine would never say, and closes the connection.
 */
public final class FakeEngine {
    private static final UnixDomainSocketAddress SOCKET =
            UnixDomainSocketAddress.of("pg_stat_tmp/howdah/engine.sock");
    private static final Path READY = Path.of("/proc/self/fd/3");
    private static final byte CALL = 3;
    private static final byte RING = 4;
    private static final byte RING_READY = 23;
    private static final int FRAME_HEADER = 20;

    private final Random random;

    private FakeEngine(long seed) {
        random = new Random(seed);
    }

    /** Serves until standard input ends. */
    public static void main(String[] arguments) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(SOCKET);
        FakeEngine engine = new FakeEngine(Long.parseLong(arguments[0]));
        Thread.ofPlatform().daemon().start(() -> engine.serve(server));
        Files.writeString(READY, "ready\n", StandardOpenOption.WRITE);
        while (System.in.read() >= 0) {}
        Runtime.getRuntime().halt(0);
    }

    private void serve(ServerSocketChannel server) {
        while (server.isOpen()) {
            try {
                Connection connection = new Connection(server.accept(), random.nextLong());
                Thread.ofPlatform().daemon().start(connection::serve);
            } catch (IOException e) {
                System.err.println("W\t" + e);
            }
        }
    }

    /** One connection; the seed decides what is wrong with it. */
    private record Connection(SocketChannel channel, long seed) {
        void serve() {
            try (channel) {
                serve(new Random(seed), new DataInputStream(Channels.newInputStream(channel)));
            } catch (EOFException e) {
                // The session has closed the connection.
            } catch (IOException e) {
                System.err.println("D\t" + e);
            }
        }

        private void serve(Random random, DataInputStream in) throws IOException {
            byte[] opening = in.readNBytes(11);
            in.readNBytes(Integer.reverseBytes(ByteBuffer.wrap(opening).getInt(7)));
            boolean isData = opening[6] == 0;
            if (isData && random.nextInt(5) == 0) {
                send(wrongAnswer(random));
                return;
            }
            send(answer(isData));
            if (isData) {
                long call = awaitCall(in, random);
                send(wrongReply(random, call));
            } else {
                in.readAllBytes();
            }
        }

        /** Reads frames up to a call, and returns its number; a ring is refused, or not served. */
        private long awaitCall(DataInputStream in, Random random) throws IOException {
            while (true) {
                byte[] bytes = new byte[FRAME_HEADER];
                in.readFully(bytes);
                ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
                in.readFully(new byte[header.getInt(0)]);
                if (header.get(4) == RING) {
                    byte accepted = (byte) random.nextInt(3);
                    header.putInt(0, 1).put(4, RING_READY);
                    send(bytes);
                    send(new byte[] {accepted});
                    if (accepted != 0) {
                        throw new EOFException("a ring that nobody serves");
                    }
                }
                if (header.get(4) == CALL) {
                    return header.getLong(8);
                }
            }
        }

        private void send(byte[] bytes) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    private static byte[] answer(boolean isData) {
        byte[] version = "0.1.0".getBytes(StandardCharsets.US_ASCII);
        int length = isData ? 20 + version.length : 0;
        ByteBuffer out = ByteBuffer.allocate(11 + length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("HWDH".getBytes(StandardCharsets.US_ASCII));
        out.putShort((short) 1).put((byte) 1).putInt(length);
        if (isData) {
            out.putLong(1).putLong(2).putInt(version.length).put(version);
        }
        return out.array();
    }

    private static byte[] wrongAnswer(Random random) {
        byte[] answer = answer(true);
        switch (random.nextInt(4)) {
            case 0 -> random.nextBytes(answer);
            case 1 -> answer[4] = 9;
            case 2 -> answer[random.nextInt(answer.length)] = (byte) random.nextInt();
            default -> answer[6] = 0;
        }
        return answer;
    }

    /** Frames of an engine with random contents, or no frames at all. */
    private static byte[] wrongReply(Random random, long call) {
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            return noise;
        }
        ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        for (int frames = random.nextInt(3); frames >= 0; frames--) {
            putFrame(out, random, call);
        }
        byte[] reply = new byte[out.flip().remaining()];
        out.get(reply);
        return reply;
    }

    private static void putFrame(ByteBuffer out, Random random, long call) {
        byte[] payload = payload(random);
        boolean lies = random.nextInt(12) == 0;
        out.putInt(lies ? random.nextInt() : payload.length);
        out.put((byte) (random.nextInt(12) == 0 ? random.nextInt(256) : 16 + random.nextInt(8)));
        out.put((byte) (random.nextInt(8) == 0 ? 1 : 0));
        out.putShort((short) (random.nextInt(12) == 0 ? random.nextInt() : 0));
        out.putLong(random.nextInt(12) == 0 ? random.nextLong() : call);
        out.putInt(0).put(payload);
    }

    /** Small numbers more often than not, since lengths and flags are small. */
    private static byte[] payload(Random random) {
        byte[] payload = new byte[random.nextInt(random.nextBoolean() ? 20 : 300)];
        random.nextBytes(payload);
        int bound = 1 + random.nextInt(256);
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) ((payload[i] & 0xff) % bound);
            if (random.nextInt(3) > 0 && i % 4 != 0) {
                payload[i] = 0;
            }
        }
        return payload;
    }
}
