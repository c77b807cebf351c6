package org.howdah.ml.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DetachedTest {

    @Test
    void theResultIsThatOfAnotherThread() {
        Thread here = Thread.currentThread();
        assertNotSame(here, Detached.run(Progress.NONE, progress -> Thread.currentThread()));
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        IllegalStateException thrown =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                Detached.run(
                                        Progress.NONE,
                                        progress -> {
                                            throw new IllegalStateException("broken");
                                        }));
        assertEquals("broken", thrown.getMessage());
    }

    /** The work never checks: as a round of a native library does. */
    @Test
    void aCancelEndsTheWaitWhileTheWorkGoesOn() throws InterruptedException {
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean toldToEnd = new AtomicBoolean();
        Progress cancelled =
                () -> {
                    throw new CancellationException();
                };
        assertThrows(
                CancellationException.class,
                () ->
                        Detached.run(
                                cancelled,
                                progress -> {
                                    await(mayEnd);
                                    try {
                                        progress.check();
                                    } catch (CancellationException e) {
                                        toldToEnd.set(true);
                                    }
                                    ended.countDown();
                                    return "nobody waits";
                                }));
        assertEquals(1, ended.getCount());
        mayEnd.countDown();
        ended.await();
        assertTrue(toldToEnd.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
