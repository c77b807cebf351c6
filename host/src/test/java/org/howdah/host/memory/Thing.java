package org.howdah.host.memory;

import java.util.concurrent.atomic.AtomicInteger;
import org.howdah.host.memory.LoadedObjects.Loaded;

/** Something of a size that tells whether it was closed, and how often. */
final class Thing implements Loaded {
    static final long MEGABYTE = 1 << 20;

    private final long bytes;
    private final AtomicInteger closed = new AtomicInteger();

    Thing(long megabytes) {
        this.bytes = megabytes * MEGABYTE;
    }

    static LoadedObjects.Key key(long id) {
        return new LoadedObjects.Key(5, "model", id);
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

    int timesClosed() {
        return closed.get();
    }
}
