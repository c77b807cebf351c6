package org.howdah.host.wire;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that don't follow the protocol are a clean violation of it, and never cost much memory. */
class MalformedBytesTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final WireFixture wire = new WireFixture();
    private final RandomValues random = new RandomValues(5, wire);
    private final Random noise = new Random(6);

    static Stream<ValueType> types() {
        return Stream.concat(
                Stream.of(
                        new ValueType(Kind.RECORD, false, 0, 1),
                        new ValueType(Kind.RECORD, true, 0, 1)),
                Stream.concat(RoundTripTest.scalars(), RoundTripTest.arrays()));
    }

    private void defineRecord() {
        Map<String, ValueType> columns = new LinkedHashMap<>();
        columns.put("id", ValueType.of(Kind.INT4));
        columns.put("name", ValueType.of(Kind.TEXT));
        columns.put("features", ValueType.arrayOf(Kind.FLOAT4));
        columns.put("amount", ValueType.of(Kind.NUMERIC));
        wire.define(1, columns);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aValueThatEndsTooEarlyAnywhereIsAViolation(ValueType type) {
        defineRecord();
        for (int i = 0; i < 20; i++) {
            byte[] bytes = wire.encode(type, random.value(type));
            for (int length = 0; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThrows(ProtocolViolation.class, () -> readWholly(type, cut));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void changedBytesAreReadOrAreACleanError(ValueType type) {
        defineRecord();
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = wire.encode(type, random.value(type));
            for (int j = noise.nextInt(4); j >= 0 && bytes.length > 0; j--) {
                bytes[noise.nextInt(bytes.length)] = (byte) noise.nextInt();
            }
            readOrFailCleanly(() -> readWholly(type, bytes));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void randomBytesAreReadOrAreACleanErrorWithoutMuchMemory(ValueType type) {
        defineRecord();
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[noise.nextInt(64)];
            noise.nextBytes(bytes);
            if (bytes.length > 2 && noise.nextBoolean()) {
                bytes[0] = (byte) noise.nextInt(4);
                bytes[1] = (byte) noise.nextInt(2);
            }
            long before = THREADS.getCurrentThreadAllocatedBytes();
            readOrFailCleanly(() -> readWholly(type, bytes));
            assertTrue(THREADS.getCurrentThreadAllocatedBytes() - before < 4_000_000);
        }
    }

    @Test
    void endlesslyNestedRecordsAreAViolation() {
        ValueType record = wire.define(1, Map.of("self", ValueType.of(Kind.RECORD)));
        WireOutput out = new WireOutput();
        for (int i = 0; i < 100_000; i++) {
            out.writeLong(1);
            out.writeU8(0);
        }
        assertThrows(ProtocolViolation.class, () -> wire.decode(record, out.toByteArray()));
    }

    @Test
    void aHugeDimensionOfAnEmptyArrayIsAViolation() {
        WireOutput out = new WireOutput();
        out.writeU8(2);
        out.writeU8(0);
        out.writeInt(Integer.MAX_VALUE);
        out.writeInt(0);
        assertThrows(
                ProtocolViolation.class,
                () -> wire.decode(ValueType.arrayOf(Kind.INT4), out.toByteArray()));
    }

    @Test
    void randomDefinitionsOfRowTypesAreACleanError() {
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[noise.nextInt(60)];
            noise.nextBytes(bytes);
            readOrFailCleanly(() -> new RowTypes().define(new WireInput(bytes)));
        }
    }

    @Test
    void randomChunksAreReadOrAreACleanError() {
        Map<String, ValueType> columns = new LinkedHashMap<>();
        columns.put("number", ValueType.of(Kind.INT2));
        columns.put("text", ValueType.of(Kind.TEXT));
        columns.put("array", ValueType.arrayOf(Kind.FLOAT4));
        RecordType type = wire.queryColumns(columns);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[4 + noise.nextInt(60)];
            noise.nextBytes(bytes);
            Arrays.fill(bytes, 0, 4, (byte) 0);
            bytes[0] = (byte) noise.nextInt(4);
            readOrFailCleanly(
                    () ->
                            Chunk.read(new WireInput(bytes), type, wire.rowTypes)
                                    .asRows()
                                    .forEach(MalformedBytesTest::readColumns));
        }
    }

    private static void readOrFailCleanly(Runnable read) {
        try {
            read.run();
        } catch (ProtocolViolation | SqlError e) {
            assertNotNull(e.getMessage());
        }
    }

    private void readWholly(ValueType type, byte[] bytes) {
        switch (wire.decode(type, bytes)) {
            case Row row -> readColumns(row);
            case Object[] elements -> {
                for (Object element : elements) {
                    if (element instanceof Row row) {
                        readColumns(row);
                    }
                }
            }
            default -> {}
        }
    }

    private static void readColumns(Row row) {
        for (int i = 0; i < row.type().columns().size(); i++) {
            row.get(i);
        }
    }
}
