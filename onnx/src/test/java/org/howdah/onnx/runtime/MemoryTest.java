package org.howdah.onnx.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.model.Models;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Elements;
import org.howdah.onnx.tensor.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MemoryTest {
    private static final int PAGE = 4096;

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000_000L, 1L << 29})
    void aModelThatWantsMoreThanTheLimitIsRefusedAndTheNextRunWorks(long length) {
        try (Session session = Session.create(Models.zeros(), SessionOptions.DEFAULT);
                RunBuffers buffers = session.buffers()) {
            SqlError error = assertThrows(SqlError.class, () -> zeros(buffers, length));
            assertEquals("53200", error.sqlState());
            assertTrue(String.valueOf(error.getMessage()).startsWith("the model needs more"));
            assertEquals(3, zeros(buffers, 3));
        }
    }

    @Test
    void memoryOfAGreatRunIsGivenBackAlthoughSmallOnesFollow() throws IOException {
        try (Session session = Session.create(Models.zeros(), SessionOptions.DEFAULT)) {
            run(session, 1000);
            long before = residentBytes();
            run(session, 50_000_000);
            run(session, 1001);
            long kept = residentBytes() - before;
            assertTrue(kept < 50_000_000, () -> kept + " bytes are kept of 200 MB");
            assertTrue(RuntimeMemory.reserved() < 1_000_000);
        }
    }

    /**
     * The JVM's compiler takes memory too, and its collector moves some, but not each time; what
     * leaks is kept each time.
     */
    @Test
    void sessionsLeaveNothingBehind() throws IOException {
        cycle(100);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long before = residentBytes() - usedHeap();
            cycle(500);
            least = Math.min(least, residentBytes() - usedHeap() - before);
        }
        long kept = least;
        assertTrue(kept < 2_000_000, () -> kept + " bytes are kept of each 500 sessions");
    }

    private static void cycle(int times) {
        byte[] model = Models.zeros();
        for (int i = 0; i < times; i++) {
            try (Session session = Session.create(model, SessionOptions.DEFAULT)) {
                run(session, 1000);
                run(session, 1001);
            }
        }
    }

    private static void run(Session session, long length) {
        try (RunBuffers buffers = session.buffers()) {
            zeros(buffers, length);
        }
    }

    private static long zeros(RunBuffers buffers, long length) {
        Elements.writeLong(buffers.input(0).reserve(8), ElementType.INT64, 0, length);
        buffers.input(0).setDimensions(1);
        buffers.run();
        return ((Value.Tensor) buffers.output(0)).size();
    }

    /** What objects take, garbage as well. */
    private static long usedHeap() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long residentBytes() throws IOException {
        try (Scanner pages = new Scanner(Path.of("/proc/self/statm"), StandardCharsets.US_ASCII)) {
            pages.nextLong();
            return pages.nextLong() * PAGE;
        }
    }
}
