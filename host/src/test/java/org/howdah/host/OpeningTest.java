package org.howdah.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.howdah.host.wire.WireInput;
import org.howdah.host.wire.WireOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How connections are opened, or not. */
final class OpeningTest {
    private static final int DATA = 0;
    private static final int CONTROL = 1;

    private EngineFixture engine;
    private SocketChannel connection;

    @BeforeEach
    void open() throws IOException {
        engine = EngineFixture.start();
        connection = SocketChannel.open(UnixDomainSocketAddress.of(engine.socket()));
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
        engine.close();
    }

    private static WireOutput opening(String magic, int version, int kind, WireOutput payload) {
        WireOutput opening = new WireOutput();
        byte[] text = magic.getBytes(StandardCharsets.US_ASCII);
        opening.writeBytes(text, 0, text.length);
        opening.writeShort(version);
        opening.writeU8(kind);
        opening.writeInt(payload.size());
        opening.writeBytes(payload.bytes(), 0, payload.size());
        return opening;
    }

    private static WireOutput identity() {
        WireOutput payload = new WireOutput();
        payload.writeInt(1);
        payload.writeInt(2);
        payload.writeString("database");
        return payload;
    }

    private void send(WireOutput bytes) throws IOException {
        connection.write(ByteBuffer.wrap(bytes.bytes(), 0, bytes.size()));
    }

    private WireInput answer() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4096);
        int read = connection.read(bytes);
        if (read < 0) {
            throw new IOException("closed");
        }
        WireInput answer = new WireInput(bytes.array(), 0, read);
        assertEquals("HWDH", answer.readText(4));
        assertEquals(1, answer.readU16());
        return answer;
    }

    private String refusal() throws IOException {
        WireInput answer = answer();
        assertEquals(0, answer.readU8());
        answer.readInt();
        return answer.readString();
    }

    private boolean isClosed() {
        assertThrows(IOException.class, this::answer);
        return true;
    }

    @Test
    void engineTellsItsVersion() throws IOException {
        send(opening("HWDH", 1, DATA, identity()));
        WireInput answer = answer();
        assertEquals(1, answer.readU8());
        assertEquals(answer.readInt(), answer.remaining());
        answer.take(16);
        assertEquals("1.2.3", answer.readString());
    }

    @Test
    void openingMayComeByteByByte() throws IOException {
        WireOutput opening = opening("HWDH", 1, DATA, identity());
        for (int i = 0; i < opening.size(); i++) {
            connection.write(ByteBuffer.wrap(opening.bytes(), i, 1));
        }
        assertEquals(1, answer().readU8());
    }

    @Test
    void otherProtocolVersionIsRefusedAndTold() throws IOException {
        send(opening("HWDH", 2, DATA, identity()));
        assertEquals(
                "the engine speaks version 1 of the protocol, the library version 2", refusal());
        engine.requireAlive();
    }

    @Test
    void controlOfNoSessionIsRefused() throws IOException {
        WireOutput payload = new WireOutput();
        payload.writeLong(1);
        payload.writeLong(2);
        send(opening("HWDH", 1, CONTROL, payload));
        assertEquals("there is no session of that number and secret", refusal());
    }

    @Test
    void otherMagicClosesTheConnection() throws IOException {
        send(opening("HTTP", 1, DATA, identity()));
        assertTrue(isClosed());
        engine.requireAlive();
    }

    @Test
    void unknownKindClosesTheConnection() throws IOException {
        send(opening("HWDH", 1, 7, identity()));
        assertTrue(isClosed());
        engine.requireAlive();
    }

    @Test
    void truncatedIdentityClosesTheConnection() throws IOException {
        send(opening("HWDH", 1, DATA, new WireOutput()));
        assertTrue(isClosed());
        engine.requireAlive();
    }

    @Test
    void callWithoutAControlConnectionClosesTheConnection() throws IOException {
        send(opening("HWDH", 1, DATA, identity()));
        answer();
        WireOutput call = new WireOutput();
        call.writeInt(9);
        call.writeU8(3);
        call.writeU8(0);
        call.writeShort(0);
        call.writeLong(1);
        call.writeInt(0);
        call.writeInt(1);
        call.writeInt(0);
        call.writeU8(0);
        send(call);
        assertTrue(isClosed());
        engine.requireAlive();
    }

    @Test
    void connectionThatSaysNothingKeepsNobodyWaiting() throws IOException {
        engine.requireAlive();
    }
}
