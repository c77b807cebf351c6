package org.howdah.host;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Random;
import org.howdah.host.channel.MessageType;
import org.howdah.host.training.TrainingSession;
import org.howdah.host.wire.WireOutput;
import org.junit.jupiter.api.Test;

/** What the engine withstands. */
final class FuzzTest {
    private static final int CONNECTIONS = 1500;
    private static final int SESSIONS = 600;

    /** Where the parts of an opening lie: most of the random ones keep some of them right. */
    private static final byte[] OPENING = {'H', 'W', 'D', 'H', 1, 0, 0, 30, 0, 0, 0};

    private static byte[] randomOpening(Random random) {
        byte[] bytes = new byte[random.nextInt(100)];
        random.nextBytes(bytes);
        int kept = random.nextInt(OPENING.length + 1);
        System.arraycopy(OPENING, 0, bytes, 0, Math.min(kept, bytes.length));
        return bytes;
    }

    @Test
    void randomOpeningsHarmNobody() throws IOException {
        Random random = new Random(42);
        try (EngineFixture engine = EngineFixture.start()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                try (SocketChannel connection =
                        SocketChannel.open(UnixDomainSocketAddress.of(engine.socket()))) {
                    write(connection, randomOpening(random));
                }
            }
            engine.requireAlive();
        }
    }

    private static void write(SocketChannel connection, byte[] bytes) {
        try {
            connection.write(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            // The engine has closed it already, which is what it may do.
        }
    }

    private static void sendRandomMessages(TrainingSession session, Random random) {
        MessageType[] types = MessageType.values();
        try {
            for (int i = 0; i < 5; i++) {
                WireOutput payload = new WireOutput();
                byte[] bytes = new byte[random.nextInt(60)];
                random.nextBytes(bytes);
                if (random.nextBoolean()) {
                    payload.writeInt(random.nextInt(3));
                }
                payload.writeBytes(bytes, 0, bytes.length);
                MessageType type = types[random.nextInt(types.length)];
                session.client().send(type, random.nextInt(2), random.nextInt(3), payload);
            }
        } catch (IOException e) {
            // The engine has closed it already, which is what it may do.
        }
    }

    @Test
    void randomMessagesEndOnlyTheirSession() throws IOException {
        Random random = new Random(43);
        try (EngineFixture engine = EngineFixture.start();
                TrainingSession witness = engine.session()) {
            int echo = EngineFixture.defineEcho(witness);
            for (int i = 0; i < SESSIONS; i++) {
                try (TrainingSession session = engine.session()) {
                    EngineFixture.defineEcho(session);
                    sendRandomMessages(session, random);
                }
            }
            EngineFixture.echo(witness, echo, new byte[10]);
            engine.requireAlive();
        }
    }

    @Test
    void randomBytesAmongFramesEndOnlyTheirSession() throws IOException {
        Random random = new Random(44);
        try (EngineFixture engine = EngineFixture.start()) {
            for (int i = 0; i < SESSIONS; i++) {
                try (TrainingSession session = engine.session()) {
                    byte[] bytes = new byte[random.nextInt(100)];
                    random.nextBytes(bytes);
                    session.client().sendRaw(bytes);
                }
            }
            engine.requireAlive();
        }
    }
}
