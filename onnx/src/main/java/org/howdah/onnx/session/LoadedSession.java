package org.howdah.onnx.session;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.howdah.host.memory.LoadedObjects;
import org.howdah.onnx.catalogue.StoredModel;
import org.howdah.onnx.option.ModelOpening;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.SessionOptions;

/** A model that is loaded for all sessions of its database. Thread-safe. */
final class LoadedSession implements LoadedObjects.Loaded {
    /** What ONNX Runtime keeps beside the weights, about. */
    private static final long OVERHEAD = 256 << 10;

    private static final ConcurrentMap<LoadedObjects.Key, LoadedSession> ALL =
            new ConcurrentHashMap<>();

    private static final KeptStatistics STATISTICS = new KeptStatistics();

    private final LoadedObjects.Key key;
    private final StoredModel model;
    private final Session session;
    private final String option;
    private final ModelStatistics statistics;
    private final Instant createdAt = Instant.now();
    private final AtomicLong executions = new AtomicLong();
    private volatile long lastExecuted;

    private LoadedSession(
            LoadedObjects.Key key, StoredModel model, Session session, String option) {
        this.key = key;
        this.model = model;
        this.session = session;
        this.option = option;
        this.statistics = STATISTICS.of(key);
    }

    /** Bytes that the session of a model of so many bytes takes, about. */
    static long bytesOf(long modelBytes) {
        return modelBytes + OVERHEAD;
    }

    /** Vets the bytes and makes the session. */
    static LoadedSession load(
            LoadedObjects.Key key, StoredModel model, byte[] content, ModelOpening opening) {
        opening.vet(content);
        SessionOptions options = opening.session(content);
        Session session = Session.create(content, options);
        LoadedSession loaded = new LoadedSession(key, model, session, opening.shown(options));
        ALL.put(key, loaded);
        return loaded;
    }

    /** The loaded one of that key. */
    static Optional<LoadedSession> find(LoadedObjects.Key key) {
        return Optional.ofNullable(ALL.get(key));
    }

    /** What is known of the runs of the model of that key. */
    static Optional<ModelStatistics> statistics(LoadedObjects.Key key) {
        return find(key).map(LoadedSession::statistics).or(() -> STATISTICS.find(key));
    }

    static void forgetStatistics(LoadedObjects.Key key) {
        STATISTICS.forget(key);
    }

    /** Whether it was made of that model's bytes with its options. */
    boolean isOf(StoredModel stored) {
        return model.sha256().equals(stored.sha256()) && model.option().equals(stored.option());
    }

    ModelStatistics statistics() {
        return statistics;
    }

    Session session() {
        return session;
    }

    StoredModel model() {
        return model;
    }

    /** Its options as SQL functions show them. */
    String option() {
        return option;
    }

    Instant createdAt() {
        return createdAt;
    }

    void executed() {
        executions.incrementAndGet();
        lastExecuted = Instant.now().getEpochSecond();
    }

    long executions() {
        return executions.get();
    }

    /** Seconds since 1970; 0 if it has not run yet. */
    long lastExecuted() {
        return lastExecuted;
    }

    /** The session is the library's. */
    @Override
    public long heapBytes() {
        return 0;
    }

    @Override
    public long bytes() {
        return bytesOf(model.bytes());
    }

    @Override
    public void close() {
        ALL.remove(key, this);
        session.close();
    }
}
