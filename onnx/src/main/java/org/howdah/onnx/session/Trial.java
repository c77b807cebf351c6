package org.howdah.onnx.session;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.howdah.host.call.Call;
import org.howdah.host.memory.LoadedObjects;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.SessionOptions;

/** A model that is loaded for a moment to see that it can be, within the memory of all models. */
public final class Trial implements LoadedObjects.Loaded {
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Session session;
    private final long bytes;

    private Trial(Session session, long bytes) {
        this.session = session;
        this.bytes = bytes;
    }

    /**
     * Loads a vetted model, uses it and frees it; no file is written.
     *
     * @throws org.howdah.host.error.SqlError if it is no valid model; 53200 if it doesn't fit into
     *     howdah.model_memory
     */
    public static <T> T with(
            Call call, byte[] model, SessionOptions options, Function<Session, T> use) {
        SessionOptions trial = options.withFiles(options.files().readOnly());
        LoadedObjects.Key key =
                new LoadedObjects.Key(
                        call.session().databaseId(), "onnx import", NUMBERS.incrementAndGet());
        long bytes = LoadedSession.bytesOf(model.length);
        try (Pin<Trial> pin =
                call.loadedObjects()
                        .pin(
                                key,
                                Trial.class,
                                () -> bytes,
                                () -> new Trial(Session.create(model, trial), bytes))) {
            return use.apply(pin.object().session);
        } finally {
            call.loadedObjects().drop(key);
        }
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        session.close();
    }
}
