package org.howdah.host.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the budget and who takes them. Thread-safe. What it makes leave is out of the map,
 * and for the caller to close, without the lock; where it fails, it does so itself.
 */
final class Room {
    private static final long MEGABYTE = 1 << 20;

    private final Map<LoadedObjects.Key, Entry> entries;
    private volatile long budget;
    private volatile long used;

    Room(long budget, Map<LoadedObjects.Key, Entry> entries) {
        this.budget = budget;
        this.entries = entries;
    }

    long used() {
        return used;
    }

    boolean isOvercommitted() {
        return used > budget;
    }

    synchronized List<Entry> budget(long bytes) {
        budget = bytes;
        List<Entry> left = new ArrayList<>();
        makeRoom(0, left);
        return left;
    }

    /**
     * Sets what an entry takes, making the least recently used ones leave that nobody uses.
     *
     * @throws SqlError 53200 if it doesn't fit; the entry takes then what it took
     */
    List<Entry> reserve(Entry entry, long bytes) {
        List<Entry> left = new ArrayList<>();
        if (bytes > budget) {
            throw tooLarge(entry, bytes);
        }
        if (!take(entry, bytes, left)) {
            left.forEach(Entry::close);
            throw inUse(entry, bytes);
        }
        return left;
    }

    private synchronized boolean take(Entry entry, long bytes, List<Entry> left) {
        long more = bytes - entry.reserved();
        boolean fits = makeRoom(more, left);
        if (fits) {
            used += more;
            entry.reserved(bytes);
        }
        return fits;
    }

    /** Makes those leave that nobody uses, the least recently used first, for so much heap. */
    synchronized List<Entry> leave(long heapBytes) {
        List<Entry> left = new ArrayList<>();
        long freed = 0;
        while (freed < heapBytes) {
            Entry oldest = leastRecentlyUsed(1);
            if (oldest == null) {
                return left;
            }
            long bytes = oldest.heapBytes();
            if (leaves(oldest)) {
                left.add(oldest);
                freed += bytes;
            }
        }
        return left;
    }

    synchronized void free(Entry entry) {
        used -= entry.reserved();
        entry.reserved(0);
    }

    private boolean makeRoom(long more, List<Entry> left) {
        while ((more > 0 && used + more > budget) || used > budget) {
            Entry oldest = leastRecentlyUsed(0);
            if (oldest == null) {
                return more <= 0;
            }
            if (leaves(oldest)) {
                left.add(oldest);
            }
        }
        return true;
    }

    /** Whether it does: one that has been pinned since stays, and another is looked for. */
    private boolean leaves(Entry entry) {
        boolean leaves = entry.tryLeave();
        if (leaves) {
            entries.remove(entry.key(), entry);
            free(entry);
        }
        return leaves;
    }

    /** Of those that nobody uses and that take so much of the heap. */
    private @Nullable Entry leastRecentlyUsed(long heapBytes) {
        Entry oldest = null;
        for (Entry entry : entries.values()) {
            if (entry.isLoaded()
                    && entry.pins() == 0
                    && entry.heapBytes() >= heapBytes
                    && (oldest == null || entry.isOlderThan(oldest))) {
                oldest = entry;
            }
        }
        return oldest;
    }

    private SqlError tooLarge(Entry entry, long bytes) {
        return new SqlError(
                ErrorCode.OUT_OF_MEMORY,
                "%s needs %s, howdah.model_memory is %s"
                        .formatted(entry.name(), megabytes(bytes), megabytes(budget)),
                "Raise howdah.model_memory.");
    }

    private SqlError inUse(Entry entry, long bytes) {
        return new SqlError(
                ErrorCode.OUT_OF_MEMORY,
                "%s needs %s, but %s of howdah.model_memory (%s) are in use"
                        .formatted(
                                entry.name(), megabytes(bytes), megabytes(used), megabytes(budget)),
                "Raise howdah.model_memory, or try again when other calls have ended.");
    }

    private static String megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE + " MB";
    }
}
