package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Frees the regions of the arena in which nothing is used. ONNX Runtime does it at the end of a run
 * that asks for it, when the run's own outputs still lie there; so a run of its own is made for it,
 * of a model that needs no memory of the arena.
 */
final class Shrinkage {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final RunBuffers BUFFERS = buffers();

    private Shrinkage() {}

    /** Does nothing if another thread is at it. */
    static void run() {
        if (LOCK.tryLock()) {
            try {
                BUFFERS.runOnly();
            } finally {
                LOCK.unlock();
            }
        }
    }

    /** The session of these runs, which lives for ever. */
    static MemorySegment session() {
        return BUFFERS.session().handle();
    }

    private static RunBuffers buffers() {
        RunBuffers buffers = Session.create(identity(), SessionOptions.DEFAULT).buffers();
        buffers.input(0).reserve(JAVA_FLOAT.byteSize());
        buffers.input(0).setDimensions(1);
        buffers.runOnly();
        buffers.shrinkAfterwards();
        return buffers;
    }

    private static byte[] identity() {
        try (InputStream in = Shrinkage.class.getResourceAsStream("identity.onnx")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
