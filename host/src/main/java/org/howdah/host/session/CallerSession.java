package org.howdah.host.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.howdah.host.call.Session;
import org.howdah.host.channel.Opening;

/** What a session's calls know about it, and what they have cached in it. Not thread-safe. */
final class CallerSession implements Session {
    private final Opening.Data opening;
    private final IntConsumer sendWatch;
    private final Map<Class<?>, Object> cache = new HashMap<>();
    private final Set<Integer> watched = new HashSet<>();
    private int epoch;

    /**
     * @param sendWatch asks PostgreSQL to watch a relation
     */
    CallerSession(Opening.Data opening, IntConsumer sendWatch) {
        this.opening = opening;
        this.sendWatch = sendWatch;
    }

    /** Takes note of a call's epoch: whatever was cached under another one is no longer valid. */
    void epoch(int now) {
        if (now != epoch) {
            epoch = now;
            cache.clear();
        }
    }

    @Override
    public int processId() {
        return opening.processId();
    }

    @Override
    public int databaseId() {
        return opening.databaseId();
    }

    @Override
    public String databaseName() {
        return opening.databaseName();
    }

    @Override
    public <T> T cached(Class<T> key, Supplier<T> create) {
        T cached = key.cast(cache.get(key));
        if (cached == null) {
            cached = create.get();
            cache.put(key, cached);
        }
        return cached;
    }

    @Override
    public void watch(int relationId) {
        if (watched.add(relationId)) {
            sendWatch.accept(relationId);
        }
    }
}
