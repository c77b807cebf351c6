package org.howdah.host.status;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.howdah.host.call.Call;
import org.howdah.host.memory.LoadedObjectStatus;
import org.howdah.host.session.Services;
import org.howdah.host.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/** SQL functions that tell the engine's state. */
public final class EngineStatus {
    private EngineStatus() {}

    /**
     * The engine as a whole.
     *
     * @param version of the library that started it
     * @param javaVersion of the JVM that runs it
     * @param startedAt when it started
     * @param heapUsed bytes, with what is garbage already
     * @param heapMax bytes
     * @param loadedObjects how many are loaded
     * @param loadedBytes what they occupy, and those that load will occupy
     * @param modelMemory the most bytes that they may occupy
     * @param sessions how many are connected
     * @param calls how many all sessions have made since the start
     */
    public record RuntimeState(
            String version,
            String javaVersion,
            Instant startedAt,
            long heapUsed,
            long heapMax,
            int loadedObjects,
            long loadedBytes,
            long modelMemory,
            int sessions,
            long calls) {}

    /**
     * A connected session.
     *
     * @param pid the backend's
     * @param database its database
     * @param calls how many it has made
     * @param transport {@code socket} or {@code ring}
     * @param busySince when the running call began, or null
     * @param function the SQL function that runs, or null
     */
    public record Session(
            int pid,
            String database,
            long calls,
            String transport,
            @Nullable Instant busySince,
            @Nullable String function) {}

    /**
     * A loaded object.
     *
     * @param databaseId the object id of its database
     * @param kind what it is, e.g. {@code model}
     * @param id its number in database and kind
     * @param bytes what it occupies
     * @param hits how often it was asked for and was there
     * @param pins how many calls use it now
     * @param loadedAt when it was loaded
     * @param lastUsed when it was last asked for
     */
    public record LoadedObject(
            long databaseId,
            String kind,
            long id,
            long bytes,
            long hits,
            int pins,
            Instant loadedAt,
            Instant lastUsed) {}

    /** Tells that the engine answers. */
    public static String ping() {
        return "pong";
    }

    public static Stream<RuntimeState> runtime(Call call) {
        Services services = Services.of(call);
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return Stream.of(
                new RuntimeState(
                        services.settings().current().version(),
                        Runtime.version().toString(),
                        services.startedAt().truncatedTo(ChronoUnit.MICROS),
                        heap.getUsed(),
                        heap.getMax(),
                        services.loadedObjects().status().size(),
                        services.loadedObjects().bytes(),
                        services.settings().current().modelMemory(),
                        services.sessions().count(),
                        services.sessions().callCount()));
    }

    public static Stream<Session> sessions(Call call) {
        return Services.of(call).sessions().status().stream().map(EngineStatus::session);
    }

    private static Session session(SessionStatus status) {
        Instant busySince = status.busySince();
        return new Session(
                status.processId(),
                status.databaseName(),
                status.calls(),
                status.transport(),
                busySince == null ? null : busySince.truncatedTo(ChronoUnit.MICROS),
                status.function());
    }

    public static Stream<LoadedObject> loadedObjects(Call call) {
        return Services.of(call).loadedObjects().status().stream().map(EngineStatus::loadedObject);
    }

    private static LoadedObject loadedObject(LoadedObjectStatus status) {
        return new LoadedObject(
                Integer.toUnsignedLong(status.key().databaseId()),
                status.key().kind(),
                status.key().id(),
                status.bytes(),
                status.hits(),
                status.pins(),
                status.loadedAt().truncatedTo(ChronoUnit.MICROS),
                status.lastUse().truncatedTo(ChronoUnit.MICROS));
    }
}
