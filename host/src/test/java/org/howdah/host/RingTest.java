package org.howdah.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.howdah.host.channel.MessageType;
import org.howdah.host.training.TrainingSession;
import org.howdah.host.wire.WireOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls by a ring. */
final class RingTest {
    private static final int SMALLEST = 4096;
    private static final int REQUEST_WRITTEN = 64;

    private EngineFixture engine;
    private TrainingSession session;

    private void open(int spin) throws IOException {
        engine = EngineFixture.start(spin);
        session = engine.session();
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        engine.close();
    }

    private void assertEchoes(int function, int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        assertArrayEquals(bytes, EngineFixture.echo(session, function, bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void messagesOfAnySizeWrapAround(int spin) throws IOException {
        open(spin);
        assertTrue(session.client().offerRing(engine.ring(), SMALLEST));
        int echo = EngineFixture.defineEcho(session);
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            assertEchoes(echo, random.nextInt(3 * SMALLEST));
        }
    }

    @Test
    void messagesMayBeMuchLargerThanTheRing() throws IOException {
        open(20);
        assertTrue(session.client().offerRing(engine.ring(), SMALLEST));
        int echo = EngineFixture.defineEcho(session);
        assertEchoes(echo, 20_000_000);
        assertEchoes(echo, 1);
    }

    @Test
    void ringIsTakenBetweenCalls() throws IOException {
        open(20);
        int echo = EngineFixture.defineEcho(session);
        assertEchoes(echo, 10);
        assertTrue(session.client().offerRing(engine.ring(), SMALLEST));
        assertEchoes(echo, 10);
    }

    @Test
    void secondRingIsDeclined() throws IOException {
        open(20);
        assertTrue(session.client().offerRing(engine.ring(), SMALLEST));
        WireOutput offer = new WireOutput();
        offer.writeString("/proc/" + ProcessHandle.current().pid() + "/fd/0");
        offer.writeInt(SMALLEST);
        session.client().send(MessageType.RING, 0, 0, offer);
        // The answer comes by the socket, where nobody listens any more: the ring serves on.
        assertEchoes(EngineFixture.defineEcho(session), 10);
    }

    @Test
    void sleepersAreWoken() throws Exception {
        open(20);
        assertTrue(session.client().offerRing(engine.ring(), SMALLEST));
        int echo = EngineFixture.defineEcho(session);
        for (int i = 0; i < 50; i++) {
            assertEchoes(echo, i);
            Thread.sleep(i % 3);
        }
    }

    private boolean offer(String memory, int bytes) throws IOException {
        WireOutput offer = new WireOutput();
        offer.writeString(memory);
        offer.writeInt(bytes);
        session.client().send(MessageType.RING, 0, 0, offer);
        return EngineFixture.receive(session, MessageType.RING_READY).payload().readBool();
    }

    @Test
    void memoryThatIsNoRingIsDeclined() throws IOException {
        open(20);
        assertFalse(offer("/proc/" + ProcessHandle.current().pid() + "/fd/999999", SMALLEST));
        assertEchoes(EngineFixture.defineEcho(session), 10);
    }

    @Test
    void memoryOfAnotherProcessClosesTheConnection() throws IOException {
        open(20);
        assertThrows(IOException.class, () -> offer("/proc/1/fd/3", SMALLEST));
        engine.requireAlive();
    }

    @Test
    void pathOutsideOfTheSessionsDescriptorsClosesTheConnection() throws IOException {
        open(20);
        String pid = "/proc/" + ProcessHandle.current().pid();
        assertThrows(IOException.class, () -> offer(pid + "/fd/../../../etc/passwd", SMALLEST));
        engine.requireAlive();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, SMALLEST + 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void wrongCounterClosesTheConnection(long written) throws Exception {
        open(20);
        try (FileChannel memory =
                FileChannel.open(
                        engine.ring(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            assertTrue(session.client().offerRing(engine.ring(), SMALLEST));
            ByteBuffer counter = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            memory.write(counter.putLong(written).flip(), REQUEST_WRITTEN);
            session.client().sendRaw(new byte[1]);
            assertThrows(IOException.class, () -> session.client().receive());
        }
        engine.requireAlive();
    }
}
