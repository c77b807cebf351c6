package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
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
    void partsUseNoMoreThreadsThanAllowed() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Workers.each(1000, new Threads(3), part -> threads.add(Thread.currentThread()));
        assertTrue(threads.size() <= 3);
    }
}
