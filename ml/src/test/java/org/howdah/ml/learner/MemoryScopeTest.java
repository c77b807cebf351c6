package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MemoryScopeTest {
    private static final Progress CANCELLED =
            () -> {
                throw new CancellationException();
            };

    private final Counted counted = new Counted();

    /** Counts what is reserved and who holds it. */
    private static final class Counted implements Memory {
        private final CountDownLatch dropped = new CountDownLatch(1);
        private long bytes;

        @Override
        public synchronized void reserve(long more) {
            bytes += more;
        }

        @Override
        public synchronized void release(long less) {
            bytes -= less;
        }

        @Override
        public void drop() {
            dropped.countDown();
        }

        synchronized long bytes() {
            return bytes;
        }
    }

    @Test
    void itsEndGivesBackWhatItHasReserved() {
        try (MemoryScope scope = new MemoryScope(counted)) {
            scope.reserve(5);
            scope.within(Progress.NONE).memory().reserve(2.5, 4);
            assertEquals(15, counted.bytes());
        }
        assertEquals(0, counted.bytes());
    }

    @Test
    void ofAStepThatIsRepeatedTheMostCounts() {
        try (MemoryScope scope = new MemoryScope(counted)) {
            scope.reserveMost("step", 10);
            scope.reserveMost("step", 30);
            scope.reserveMost("step", 20);
            assertEquals(30, counted.bytes());
        }
        assertEquals(0, counted.bytes());
    }

    @Test
    void whatACancelledThreadHasReservedCountsUntilItEnds() throws InterruptedException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (MemoryScope scope = new MemoryScope(counted)) {
            scope.reserve(7);
            Progress cancelled = PartProgress.within(CANCELLED, scope);
            assertThrows(
                    CancellationException.class,
                    () ->
                            Detached.run(
                                    cancelled,
                                    own -> {
                                        await(mayEnd);
                                        return "nobody waits";
                                    }));
        }
        assertEquals(7, counted.bytes());
        mayEnd.countDown();
        counted.dropped.await();
        assertEquals(0, counted.bytes());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
