package org.howdah.host.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects.Loaded;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.junit.jupiter.api.Test;

/** The budget of loaded objects. */
final class BudgetedObjectsTest {
    private static final long MEGABYTE = 1 << 20;

    private final AtomicInteger loads = new AtomicInteger();
    private final BudgetedObjects objects = new BudgetedObjects(10 * MEGABYTE);

    /** Something of a size that tells whether it was closed, and how often. */
    private static final class Thing implements Loaded {
        private final long bytes;
        private final AtomicInteger closed = new AtomicInteger();

        Thing(long megabytes) {
            this.bytes = megabytes * MEGABYTE;
        }

        @Override
        public long bytes() {
            return bytes;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }

        boolean isOpen() {
            return closed.get() == 0;
        }
    }

    private static LoadedObjects.Key key(long id) {
        return new LoadedObjects.Key(5, "model", id);
    }

    private Pin<Thing> pin(long id, long megabytes) {
        Supplier<Thing> load =
                () -> {
                    loads.incrementAndGet();
                    return new Thing(megabytes);
                };
        return objects.pin(key(id), Thing.class, megabytes * MEGABYTE, load);
    }

    private Thing use(long id, long megabytes) {
        try (Pin<Thing> pin = pin(id, megabytes)) {
            return pin.object();
        }
    }

    @Test
    void loadedObjectIsNotLoadedAgain() {
        assertSame(use(1, 3), use(1, 3));
        assertEquals(1, loads.get());
        assertEquals(3 * MEGABYTE, objects.bytes());
    }

    @Test
    void leastRecentlyUsedLeavesFirst() {
        Thing first = use(1, 4);
        Thing second = use(2, 4);
        use(1, 4);
        use(3, 4);
        assertTrue(first.isOpen());
        assertFalse(second.isOpen());
        assertEquals(8 * MEGABYTE, objects.bytes());
    }

    @Test
    void pinnedObjectStays() {
        try (Pin<Thing> pin = pin(1, 6)) {
            use(2, 4);
            use(3, 4);
            assertTrue(pin.object().isOpen());
            assertSame(pin.object(), use(1, 6));
        }
    }

    @Test
    void objectLargerThanTheBudgetIsRefused() {
        SqlError error = assertThrows(SqlError.class, () -> use(12, 700));
        assertEquals("53200", error.sqlState());
        assertEquals("model 12 needs 700 MB, howdah.model_memory is 10 MB", error.getMessage());
        assertEquals("Raise howdah.model_memory.", error.hint());
        assertEquals(0, objects.bytes());
    }

    @Test
    void objectThatDoesNotFitBesidePinnedOnesIsRefused() {
        try (Pin<Thing> pin = pin(1, 6)) {
            SqlError error = assertThrows(SqlError.class, () -> use(2, 6));
            assertEquals("53200", error.sqlState());
            assertEquals(
                    "model 2 needs 6 MB, but 6 MB of howdah.model_memory (10 MB) are in use",
                    error.getMessage());
            assertTrue(pin.object().isOpen());
        }
        assertTrue(use(2, 6).isOpen());
    }

    @Test
    void objectThatTurnsOutTooLargeIsClosed() {
        Thing large = new Thing(11);
        assertThrows(SqlError.class, () -> objects.pin(key(1), Thing.class, MEGABYTE, () -> large));
        assertEquals(1, large.closed.get());
        assertEquals(0, objects.bytes());
        assertTrue(objects.status().isEmpty());
    }

    @Test
    void failedLoadLeavesNothingAndMayBeTriedAgain() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        objects.pin(
                                key(1),
                                Thing.class,
                                MEGABYTE,
                                () -> {
                                    throw new IllegalStateException("no");
                                }));
        assertEquals(0, objects.bytes());
        assertTrue(use(1, 1).isOpen());
    }

    @Test
    void closingAPinTwiceDoesNoHarm() {
        Pin<Thing> first = pin(1, 6);
        Pin<Thing> second = pin(1, 6);
        first.close();
        first.close();
        assertThrows(SqlError.class, () -> use(2, 6));
        second.close();
        assertTrue(use(2, 6).isOpen());
    }

    @Test
    void smallerBudgetMakesUnpinnedOnesLeave() {
        Thing first = use(1, 4);
        Thing second = use(2, 4);
        objects.budget(5 * MEGABYTE);
        assertFalse(first.isOpen());
        assertTrue(second.isOpen());
    }

    @Test
    void pinnedObjectLeavesASmallerBudgetWithItsLastPin() {
        Pin<Thing> pin = pin(1, 4);
        objects.budget(MEGABYTE);
        assertTrue(pin.object().isOpen());
        pin.close();
        assertFalse(pin.object().isOpen());
        assertEquals(0, objects.bytes());
    }

    @Test
    void objectThatNeedsItselfIsAnErrorNotADeadlock() {
        SqlError error =
                assertThrows(
                        SqlError.class,
                        () -> objects.pin(key(1), Thing.class, MEGABYTE, () -> use(1, 1)));
        assertEquals("model 1 is needed to load itself", error.getMessage());
    }

    @Test
    void statusCountsHitsAndPins() {
        use(1, 3);
        try (Pin<Thing> pin = pin(1, 3)) {
            LoadedObjectStatus status = objects.status().getFirst();
            assertEquals(key(1), status.key());
            assertEquals(pin.object().bytes(), status.bytes());
            assertEquals(1, status.hits());
            assertEquals(1, status.pins());
            assertFalse(status.lastUse().isBefore(status.loadedAt()));
        }
        assertEquals(0, objects.status().getFirst().pins());
    }

    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(executor.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(30, TimeUnit.SECONDS));
            }
            return results;
        }
    }

    @Test
    void manyWhoAskAtOnceLoadOnce() throws Exception {
        Supplier<Thing> slowly =
                () -> {
                    loads.incrementAndGet();
                    sleep(50);
                    return new Thing(1);
                };
        List<Thing> things =
                together(
                        8,
                        () -> {
                            try (Pin<Thing> pin =
                                    objects.pin(key(1), Thing.class, MEGABYTE, slowly)) {
                                return pin.object();
                            }
                        });
        assertEquals(1, loads.get());
        things.forEach(thing -> assertSame(things.getFirst(), thing));
    }

    @Test
    void whoWaitsTooLongForAnothersLoadLoadsToo() throws Exception {
        BudgetedObjects impatient =
                new BudgetedObjects(10 * MEGABYTE, TimeUnit.MILLISECONDS.toNanos(20));
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch loading = new CountDownLatch(1);
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Thing> first =
                    executor.submit(
                            () -> {
                                try (Pin<Thing> pin =
                                        impatient.pin(
                                                key(1),
                                                Thing.class,
                                                MEGABYTE,
                                                () -> {
                                                    loading.countDown();
                                                    await(stuck);
                                                    return new Thing(1);
                                                })) {
                                    return pin.object();
                                }
                            });
            await(loading);
            Thing second;
            try (Pin<Thing> pin =
                    impatient.pin(key(1), Thing.class, MEGABYTE, () -> new Thing(1))) {
                second = pin.object();
            }
            stuck.countDown();
            assertNotSame(second, first.get());
            assertFalse(first.get().isOpen());
            assertTrue(second.isOpen());
            assertEquals(MEGABYTE, impatient.bytes());
        }
    }

    @Test
    void whoLoadTooLeaveNothingUnaccountedFor() throws Exception {
        BudgetedObjects impatient = new BudgetedObjects(Long.MAX_VALUE, 0);
        together(
                4,
                () -> {
                    for (int id = 0; id < 20_000; id++) {
                        impatient.pin(key(id), Thing.class, 1, () -> new Thing(1)).close();
                    }
                    return impatient;
                });
        long bytes = impatient.status().stream().mapToLong(LoadedObjectStatus::bytes).sum();
        assertEquals(bytes, impatient.bytes());
    }

    @Test
    void budgetIsKeptAndNothingPinnedIsClosedUnderAnyLoad() throws Exception {
        AtomicInteger seeds = new AtomicInteger();
        together(
                4,
                () -> {
                    Random random = new Random(seeds.incrementAndGet());
                    for (int i = 0; i < 5000; i++) {
                        long id = random.nextInt(8);
                        try (Pin<Thing> pin = pin(id, 1 + id % 4)) {
                            assertTrue(pin.object().isOpen());
                            assertTrue(objects.bytes() <= 10 * MEGABYTE);
                        } catch (SqlError e) {
                            assertEquals("53200", e.sqlState());
                        }
                    }
                    return seeds;
                });
        long bytes = objects.status().stream().mapToLong(LoadedObjectStatus::bytes).sum();
        assertEquals(bytes, objects.bytes());
        objects.budget(0);
        assertEquals(0, objects.bytes());
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
