package org.howdah.host.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The sessions that are connected. Thread-safe. */
public final class SessionRegistry {
    private final AtomicLong callsOfEnded = new AtomicLong();
    private final ConcurrentMap<Long, EngineSession> byId = new ConcurrentHashMap<>();

    void add(EngineSession session) {
        byId.put(session.id(), session);
    }

    void remove(EngineSession session) {
        if (byId.remove(session.id()) != null) {
            callsOfEnded.addAndGet(session.callCount());
        }
    }

    @Nullable EngineSession find(long id) {
        return byId.get(id);
    }

    /** What each session does now. */
    public List<SessionStatus> status() {
        List<SessionStatus> all = new ArrayList<>();
        for (EngineSession session : byId.values()) {
            all.add(session.status());
        }
        return all;
    }

    public int count() {
        return byId.size();
    }

    /** How many calls all sessions have made, those that are gone too. */
    public long callCount() {
        long calls = callsOfEnded.get();
        for (EngineSession session : byId.values()) {
            calls += session.callCount();
        }
        return calls;
    }
}
