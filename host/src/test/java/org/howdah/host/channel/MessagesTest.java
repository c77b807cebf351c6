package org.howdah.host.channel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.util.Random;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.WireOutput;
import org.junit.jupiter.api.Test;

/** Messages as they are written, cut into pieces, and read. */
final class MessagesTest {
    private static final int LARGE = 3 * FrameHeader.MAXIMUM_PAYLOAD + 5;

    /** Bytes that arrive in pieces of some size. */
    private static final class Pieces implements Transport {
        private final byte[] bytes;
        private final int end;
        private final int first;
        private final int rest;
        private int position;

        Pieces(WireOutput bytes, int first, int rest) {
            this.bytes = bytes.bytes();
            this.end = bytes.size();
            this.first = first;
            this.rest = rest;
        }

        @Override
        public int read(byte[] target, int start, int most) throws IOException {
            int piece = Math.min(Math.min(position == 0 ? first : rest, most), end - position);
            if (piece == 0) {
                throw new EOFException();
            }
            System.arraycopy(bytes, position, target, start, piece);
            position += piece;
            return piece;
        }

        @Override
        public void write(byte[] source, int start, int length) {}

        @Override
        public void flush() {}

        @Override
        public String name() {
            return "pieces";
        }

        @Override
        public void close() {}
    }

    /** Keeps the bytes that are written. */
    private record Written(WireOutput bytes) implements ByteSink {
        @Override
        public void write(byte[] source, int start, int length) {
            bytes.writeBytes(source, start, length);
        }

        @Override
        public void flush() {}
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static WireOutput payload(byte[] bytes) {
        WireOutput payload = new WireOutput();
        payload.writeBytes(bytes, 0, bytes.length);
        return payload;
    }

    private static WireOutput written(byte[]... payloads) throws IOException {
        Written written = new Written(new WireOutput());
        MessageWriter writer = new MessageWriter();
        for (byte[] payload : payloads) {
            writer.write(written, MessageType.CALL, 2, 77, payload(payload));
        }
        return written.bytes();
    }

    private static void assertReads(MessageReader reader, byte[] payload) throws IOException {
        Message message = reader.next();
        assertEquals(MessageType.CALL, message.type());
        assertEquals(2, message.depth());
        assertEquals(77, message.call());
        assertArrayEquals(payload, message.payload().readBytes(payload.length));
        message.payload().requireEnd();
    }

    @Test
    void messagesAreReadWhereverTheyAreCut() throws IOException {
        byte[] first = random(31);
        byte[] second = random(0);
        byte[] third = random(200);
        WireOutput bytes = written(first, second, third);
        for (int cut = 1; cut < bytes.size(); cut++) {
            MessageReader reader = new MessageReader(new Pieces(bytes, cut, bytes.size()));
            assertReads(reader, first);
            assertReads(reader, second);
            assertReads(reader, third);
        }
    }

    @Test
    void messagesAreReadByteByByte() throws IOException {
        byte[] payload = random(100);
        MessageReader reader = new MessageReader(new Pieces(written(payload, payload), 1, 1));
        assertReads(reader, payload);
        assertReads(reader, payload);
    }

    @Test
    void largeMessageIsSeveralFramesAndIsJoined() throws IOException {
        byte[] large = random(LARGE);
        byte[] small = random(9);
        WireOutput bytes = written(large, small);
        assertEquals(LARGE + 9 + 5 * FrameHeader.BYTES, bytes.size());
        MessageReader reader = new MessageReader(new Pieces(bytes, 7, 100_003));
        assertReads(reader, large);
        assertReads(reader, small);
    }

    @Test
    void largeBufferIsGivenBackAfterItsMessage() throws IOException {
        byte[] small = random(9);
        WireOutput bytes = written(random(LARGE), small, small);
        MessageReader reader = new MessageReader(new Pieces(bytes, 1 << 20, 1 << 20));
        reader.next();
        assertReads(reader, small);
        assertReads(reader, small);
    }

    private static void assertViolates(int at, int value) throws IOException {
        WireOutput bytes = written(random(10));
        bytes.bytes()[at] = (byte) value;
        MessageReader reader = new MessageReader(new Pieces(bytes, 1000, 1000));
        assertThrows(ProtocolViolation.class, reader::next);
    }

    @Test
    void frameOfMoreThanTheMostIsAViolation() throws IOException {
        assertViolates(3, 2);
        assertViolates(3, 0xff);
    }

    @Test
    void unknownTypeIsAViolation() throws IOException {
        assertViolates(4, 0);
        assertViolates(4, 15);
        assertViolates(4, 0xff);
    }

    @Test
    void unknownFlagIsAViolation() throws IOException {
        assertViolates(5, 2);
        assertViolates(19, 1);
    }

    @Test
    void frameOfAnotherCallInsideOfAMessageIsAViolation() throws IOException {
        WireOutput bytes = written(random(LARGE));
        bytes.bytes()[FrameHeader.BYTES + FrameHeader.MAXIMUM_PAYLOAD + 8]++;
        MessageReader reader = new MessageReader(new Pieces(bytes, 1 << 20, 1 << 20));
        assertThrows(ProtocolViolation.class, reader::next);
    }
}
