package org.howdah.host.memory;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The objects (models, mostly) that the engine holds loaded for all sessions, within one budget of
 * bytes. Thread-safe.
 *
 * <p>An object is loaded once however many ask at the same time; it stays while it is pinned, and
 * leaves as the least recently used when another needs its room.
 */
public interface LoadedObjects {

    /** Something that can be held loaded. */
    interface Loaded extends AutoCloseable {
        /** Bytes that it occupies, on the heap and off it. */
        long bytes();

        /** Those of them on the heap. */
        default long heapBytes() {
            return bytes();
        }

        @Override
        default void close() {}
    }

    /**
     * What names a loaded object: content never changes under one key.
     *
     * @param databaseId the database's object id
     * @param kind what sort of thing it is, e.g. {@code model}
     * @param id its number within database and kind
     */
    record Key(int databaseId, String kind, long id) {}

    /**
     * A use of a loaded object: it can't leave before the pin is closed. Closing twice does no
     * harm.
     */
    interface Pin<T extends Loaded> extends AutoCloseable {
        T object();

        @Override
        void close();
    }

    /**
     * Pins the object of that key, loading it if it isn't there.
     *
     * @param type the class that the key's objects have
     * @param bytesNeeded an estimate, for making room before loading; asked only where it isn't
     *     there
     * @throws org.howdah.host.error.SqlError 53200 if it can't fit beside what is pinned
     */
    <T extends Loaded> Pin<T> pin(
            Key key, Class<T> type, LongSupplier bytesNeeded, Supplier<T> load);

    /**
     * Lets the object of that key leave: now, or with its last pin.
     *
     * @return whether it was loaded
     */
    boolean drop(Key key);

    /** Bytes of the heap that loaded objects occupy. */
    long heapBytes();

    /**
     * Makes objects leave that nobody uses, the least recently used first, until they have freed so
     * many bytes of the heap or none is left.
     */
    void leaveHeap(long bytes);
}
