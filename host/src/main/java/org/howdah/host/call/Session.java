package org.howdah.host.call;

import java.util.function.Supplier;

/**
 * A PostgreSQL session as the engine knows it: one connection, served by one thread. Not
 * thread-safe.
 */
public interface Session {

    /** The backend's process id. */
    int processId();

    /** The object id of the database that the session is connected to. */
    int databaseId();

    String databaseName();

    /**
     * What the session has cached under a key (a class that only the cache's owner uses), made
     * where it is missing. It is dropped when a relation that the session {@linkplain #watch
     * watches} was changed by a committed transaction, or by this one.
     */
    <T> T cached(Class<T> key, Supplier<T> create);

    /**
     * Asks PostgreSQL to tell when the relation's cache entry is invalidated, which {@code
     * howdah.invalidate_relation()} as a trigger does for each change of its rows. Call it before
     * reading what shall be cached; it costs nothing when repeated.
     */
    void watch(int relationId);
}
