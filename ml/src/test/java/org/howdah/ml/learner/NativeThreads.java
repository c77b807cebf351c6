package org.howdah.ml.learner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Counts the threads in which a native library trains: they have the name of who began it. */
public final class NativeThreads {
    private NativeThreads() {}

    /** How many threads there were at most after a round, of those that there might have been. */
    public static int of(
            Learner learner, TrainingSet data, Map<String, Object> given, int allowed) {
        awaitEndOfOthers();
        AtomicInteger most = new AtomicInteger();
        Progress watch =
                new Progress() {
                    @Override
                    public void check() {
                        most.accumulateAndGet(running(), Math::max);
                    }

                    @Override
                    public int threads() {
                        return allowed;
                    }
                };
        learner.fit(data, learner.schema().resolve(given), watch);
        return most.get();
    }

    /** A library's threads end a little later than the training. */
    private static void awaitEndOfOthers() {
        for (int tries = 0; running() > 0 && tries < 1000; tries++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static int running() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            return (int) threads.filter(thread -> name(thread).equals("howdah learner")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if the thread has ended meanwhile. */
    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
