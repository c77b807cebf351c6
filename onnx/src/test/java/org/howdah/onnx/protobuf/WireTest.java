package org.howdah.onnx.protobuf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireTest {
    @Test
    void whatIsWrittenIsRead() {
        byte[] message =
                new WireWriter()
                        .number(1, Long.MIN_VALUE)
                        .float32(2, 1.5f)
                        .float64(3, -2.5)
                        .text(4, "é")
                        .message(5, nested -> nested.number(1, 7))
                        .toByteArray();
        WireReader reader = new WireReader(message);
        assertTrue(reader.next());
        assertEquals(Long.MIN_VALUE, reader.number());
        assertTrue(reader.next());
        assertEquals(1.5f, Float.intBitsToFloat((int) reader.number()));
        assertTrue(reader.next());
        assertEquals(-2.5, Double.longBitsToDouble(reader.number()));
        assertTrue(reader.next());
        assertEquals("é", reader.text());
        assertTrue(reader.next());
        WireReader nested = reader.slice().message();
        assertTrue(nested.next());
        assertEquals(7, nested.number());
        assertFalse(nested.next());
        assertFalse(reader.next());
    }

    @Test
    void packedAndUnpackedNumbersAreTheSame() {
        assertEquals(
                numbers(new WireWriter().packed(1, 1L, -1L, 300L)),
                numbers(new WireWriter().unpacked(1, 1L, -1L, 300L)));
    }

    @Test
    void anErrorNamesTheByte() {
        byte[] message = {0x08, 0x01, 0x3a, 0x05};
        WireReader reader = new WireReader(message);
        assertTrue(reader.next());
        assertEquals(2, assertThrows(MalformedProtobuf.class, reader::next).offset());
    }

    private static List<Long> numbers(WireWriter writer) {
        List<Long> numbers = new ArrayList<>();
        for (WireReader reader = new WireReader(writer.toByteArray()); reader.next(); ) {
            reader.numbers(numbers::add);
        }
        return numbers;
    }
}
