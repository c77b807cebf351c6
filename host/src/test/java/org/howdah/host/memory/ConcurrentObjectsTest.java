package org.howdah.host.memory;

import static org.howdah.host.memory.Thing.MEGABYTE;
import static org.howdah.host.memory.Thing.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
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
import org.howdah.host.memory.LoadedObjects.Pin;
import org.junit.jupiter.api.Test;

/** The budget of loaded objects that many threads ask for at once. */
final class ConcurrentObjectsTest {
    private final AtomicInteger loads = new AtomicInteger();
    private final BudgetedObjects objects = new BudgetedObjects(10 * MEGABYTE);

    private Pin<Thing> pin(long id, long megabytes) {
        return objects.pin(
                key(id), Thing.class, () -> megabytes * MEGABYTE, () -> new Thing(megabytes));
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
                                    objects.pin(key(1), Thing.class, () -> MEGABYTE, slowly)) {
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
                                                () -> MEGABYTE,
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
                    impatient.pin(key(1), Thing.class, () -> MEGABYTE, () -> new Thing(1))) {
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
                        impatient.pin(key(id), Thing.class, () -> 1, () -> new Thing(1)).close();
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
