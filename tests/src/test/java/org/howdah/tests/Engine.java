package org.howdah.tests;

import java.time.Duration;

/** What a cluster says of its engine's process. */
final class Engine {
    /** How long a new engine may take where the old one is gone. */
    static final Duration BACK = Duration.ofSeconds(2);

    private final Session session;

    /** Asks through a session of its own, which sees the engine come and go. */
    Engine(Session session) {
        this.session = session;
    }

    /**
     * Replaces the engine, if there is one, by another, and returns its process. What was lost
     * before no longer delays the next start.
     */
    OsProcess restarted() {
        session.execute("SELECT howdah.restart_engine()");
        return process();
    }

    /** Returns the process of the engine, which has to run. */
    OsProcess process() {
        return new OsProcess(Long.parseLong(fact("engine_pid")));
    }

    OsProcess supervisor() {
        return new OsProcess(Long.parseLong(fact("supervisor_pid")));
    }

    String state() {
        return fact("state");
    }

    int restarts() {
        return Integer.parseInt(fact("restarts"));
    }

    /** Waits until an engine is ready that is not this process. */
    void awaitSuccessorOf(OsProcess old, Duration limit) {
        Waiting.until(
                () ->
                        "another engine is ready, but "
                                + session.value("SELECT howdah.engine_process()"),
                limit,
                () ->
                        !fact("engine_pid").equals(Long.toString(old.pid()))
                                && state().equals("ready"));
    }

    void awaitReady(Duration limit) {
        Waiting.until(
                () -> "the engine is ready, but " + session.value("SELECT howdah.engine_process()"),
                limit,
                () -> state().equals("ready"));
    }

    private String fact(String column) {
        return session.value("SELECT " + column + " FROM howdah.engine_process()");
    }
}
