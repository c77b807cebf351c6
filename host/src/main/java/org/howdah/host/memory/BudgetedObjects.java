package org.howdah.host.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.howdah.host.call.CallCancelled;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/**
 * The loaded objects within a budget of bytes. Thread-safe; no lock is taken where the object is
 * loaded already, nor while one loads.
 *
 * <p>Lock order: none is taken while another is held.
 */
public final class BudgetedObjects implements LoadedObjects {
    /**
     * How long a session waits for another that loads the same object before it loads the object
     * too: the other one may wait for a lock in the database that this one holds.
     */
    private static final long PATIENCE_SECONDS = 5;

    private final ConcurrentMap<Key, Entry> entries = new ConcurrentHashMap<>();
    private final Room room;
    private final long patienceNanoseconds;

    public BudgetedObjects(long bytes) {
        this(bytes, TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
    }

    BudgetedObjects(long bytes, long patienceNanoseconds) {
        this.room = new Room(bytes, entries);
        this.patienceNanoseconds = patienceNanoseconds;
    }

    /** Changes the budget; what no longer fits leaves now, or once it is no longer pinned. */
    public void budget(long bytes) {
        close(room.budget(bytes));
    }

    @Override
    public <T extends Loaded> Pin<T> pin(
            Key key, Class<T> type, LongSupplier bytesNeeded, Supplier<T> load) {
        Entry entry = entries.get(key);
        if (entry != null && entry.isLoaded() && entry.tryPin()) {
            entry.hit();
            return new EntryPin<>(entry, type.cast(entry.object()), this);
        }
        return pinOrLoad(key, type, bytesNeeded, load);
    }

    private <T extends Loaded> Pin<T> pinOrLoad(
            Key key, Class<T> type, LongSupplier bytesNeeded, Supplier<T> load) {
        while (true) {
            Entry mine = new Entry(key);
            Entry other = entries.putIfAbsent(key, mine);
            if (other == null) {
                return load(mine, bytesNeeded, load);
            }
            if (!await(other)) {
                if (entries.replace(key, other, mine)) {
                    // It may have been loaded and unpinned since, and then nobody else sees to it.
                    leave(other);
                    return load(mine, bytesNeeded, load);
                }
            } else if (other.tryPin()) {
                other.hit();
                return new EntryPin<>(other, type.cast(other.object()), this);
            } else {
                // It failed to load, or has just left: then it is, or will be, out of the map.
                entries.remove(key, other);
            }
        }
    }

    /** Waits until an entry is loaded or has failed to; false if that takes too long. */
    private boolean await(Entry entry) {
        if (entry.isLoadedBy(Thread.currentThread())) {
            throw new SqlError(
                    ErrorCode.NOT_IN_PREREQUISITE_STATE,
                    entry.name() + " is needed to load itself");
        }
        try {
            return entry.await(patienceNanoseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelled();
        }
    }

    private <T extends Loaded> Pin<T> load(
            Entry entry, LongSupplier bytesNeeded, Supplier<T> load) {
        boolean loaded = false;
        T object = null;
        try {
            close(room.reserve(entry, bytesNeeded.getAsLong()));
            object = load.get();
            close(room.reserve(entry, object.bytes()));
            entry.loaded(object);
            loaded = true;
            return new EntryPin<>(entry, object, this);
        } finally {
            if (!loaded) {
                entries.remove(entry.key(), entry);
                room.free(entry);
                entry.failed();
                if (object != null) {
                    object.close();
                }
            }
        }
    }

    /**
     * Ends a pin: an object that left the map meanwhile, or no longer fits, is closed with its last
     * one.
     */
    private void unpin(Entry entry) {
        entry.unpin();
        if (room.isOvercommitted() || entries.get(entry.key()) != entry) {
            leave(entry);
        }
    }

    @Override
    public boolean drop(Key key) {
        Entry entry = entries.get(key);
        if (entry == null || !entry.isLoaded() || !entries.remove(key, entry)) {
            return false;
        }
        leave(entry);
        return true;
    }

    private void leave(Entry entry) {
        if (entry.tryLeave()) {
            entries.remove(entry.key(), entry);
            room.free(entry);
            entry.close();
        }
    }

    private static void close(List<Entry> left) {
        for (Entry entry : left) {
            entry.close();
        }
    }

    /** What is loaded now. */
    public List<LoadedObjectStatus> status() {
        List<LoadedObjectStatus> all = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (entry.isLoaded()) {
                all.add(entry.status());
            }
        }
        return all;
    }

    /** Bytes that loaded objects occupy, and those that are being loaded will. */
    public long bytes() {
        return room.used();
    }

    @Override
    public void leaveHeap(long bytes) {
        close(room.leave(bytes));
    }

    @Override
    public long heapBytes() {
        return entries.values().stream().mapToLong(Entry::heapBytes).sum();
    }

    private static final class EntryPin<T extends Loaded> implements Pin<T> {
        private final T object;
        private final BudgetedObjects objects;
        private @Nullable Entry entry;

        EntryPin(Entry entry, T object, BudgetedObjects objects) {
            this.entry = entry;
            this.object = object;
            this.objects = objects;
        }

        @Override
        public T object() {
            return object;
        }

        @Override
        public void close() {
            Entry pinned = entry;
            if (pinned != null) {
                entry = null;
                objects.unpin(pinned);
            }
        }
    }
}
