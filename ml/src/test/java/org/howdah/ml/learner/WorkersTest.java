package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    /** Progress in so many threads that ends the work once the flag is set. */
    private record Threads(int threads, AtomicInteger cancelled) implements Progress {
        Threads(int threads) {
            this(threads, new AtomicInteger());
        }

        @Override
        public void check() {
            if (cancelled.get() > 0) {
                throw new CancellationException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void eachPartIsDoneOnce(int threads) {
        AtomicInteger calls = new AtomicInteger();
        Set<Integer> parts = ConcurrentHashMap.newKeySet();
        Workers.each(
                100,
                new Threads(threads),
                part -> {
                    calls.incrementAndGet();
                    parts.add(part);
                });
        assertEquals(IntStream.range(0, 100).boxed().collect(Collectors.toSet()), parts);
        assertEquals(100, calls.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatAPartThrowsIsThrownAndNoOtherPartBegins(int threads) {
        IllegalStateException failure = new IllegalStateException("part 5");
        AtomicInteger begun = new AtomicInteger();
        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                Workers.each(
                                        1_000_000,
                                        new Threads(threads),
                                        part -> {
                                            begun.incrementAndGet();
                                            throw failure;
                                        })));
        assertTrue(begun.get() <= threads);
    }

    @Test
    void aCancelOfTheCallerEndsPartsThatNeverCheck() {
        Threads progress = new Threads(2);
        CountDownLatch running = new CountDownLatch(1);
        assertThrows(
                CancellationException.class,
                () ->
                        Workers.each(
                                Integer.MAX_VALUE,
                                progress,
                                part -> {
                                    running.countDown();
                                    progress.cancelled().set(1);
                                }));
        assertEquals(0, running.getCount());
    }

    @Test
    void partsUseAsManyThreadsAsAllowed() {
        CyclicBarrier together = new CyclicBarrier(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Workers.each(
                30,
                new Threads(3),
                part -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    meet(together);
                    running.decrementAndGet();
                });
        assertEquals(3, most.get());
    }

    /** Fails unless so many meet. */
    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anErrorOfTheCallerIsThrownOnceThePartsHaveEnded() {
        AtomicInteger running = new AtomicInteger();
        Progress broken =
                new Progress() {
                    @Override
                    public void check() {
                        throw new StackOverflowError();
                    }

                    @Override
                    public int threads() {
                        return 2;
                    }
                };
        assertThrows(
                StackOverflowError.class, () -> Workers.each(2, broken, part -> rest(running)));
        assertEquals(0, running.get());
    }

    @Test
    void whereAThreadIsRefusedThePartsThatHaveBegunEndFirst() {
        AtomicInteger running = new AtomicInteger();
        try (ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>())) {
            assertThrows(
                    RejectedExecutionException.class,
                    () -> Workers.each(9, 2, one, Progress.NONE, part -> rest(running)));
            assertEquals(0, running.get());
        }
    }

    private static void rest(AtomicInteger running) {
        running.incrementAndGet();
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        running.decrementAndGet();
    }
}
