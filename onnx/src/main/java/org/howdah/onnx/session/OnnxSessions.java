package org.howdah.onnx.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.Sql;
import org.howdah.onnx.catalogue.StoredModels;

/**
 * How a PostgreSQL session finds models by name, and the loaded sessions of ONNX Runtime that all
 * share. It lives in the session's cache, which PostgreSQL's invalidations empty: a model that is
 * dropped, replaced or rolled back is gone at once. Not thread-safe.
 */
public final class OnnxSessions {
    private final Map<ModelName, KnownModel> found = new HashMap<>();
    private boolean watching;

    private OnnxSessions() {}

    /** Those of the calling session. */
    public static OnnxSessions of(Call call) {
        return call.session().cached(OnnxSessions.class, OnnxSessions::new);
    }

    /**
     * The model, loaded where it isn't, for one run; to be closed.
     *
     * @throws SqlError 42704 if there is none
     */
    public Use use(Call call, String name, String version) {
        ModelName model = new ModelName(name, version);
        KnownModel known =
                find(call, model)
                        .orElseThrow(
                                () -> model.missing("pg_onnx_internal_execute_session", "model"));
        return new Use(call, known.pin(call));
    }

    /**
     * Loads a model that isn't.
     *
     * @throws SqlError 42710 if it is, 42704 if there is none
     */
    public SessionStatus create(Call call, String name, String version) {
        ModelName model = new ModelName(name, version);
        KnownModel known =
                find(call, model)
                        .orElseThrow(
                                () -> model.missing("pg_onnx_internal_create_session", "model"));
        if (LoadedSession.find(known.key()).isPresent()) {
            throw new SqlError(
                    ErrorCode.DUPLICATE_OBJECT,
                    "pg_onnx_internal_create_session: session already exists",
                    "It can be used, as every model can, without being created.");
        }
        try (Pin<LoadedSession> pin = known.pin(call)) {
            return SessionStatus.of(pin.object());
        }
    }

    /**
     * A loaded model.
     *
     * @throws SqlError 42704 if it isn't loaded
     */
    public SessionStatus describe(Call call, String name, String version) {
        ModelName model = new ModelName(name, version);
        return find(call, model)
                .flatMap(known -> LoadedSession.find(known.key()))
                .map(SessionStatus::of)
                .orElseThrow(() -> model.missing("pg_onnx_internal_describe_session", "session"));
    }

    /**
     * Frees a loaded model, once its runs have ended.
     *
     * @throws SqlError 42704 if it isn't loaded
     */
    public boolean destroy(Call call, String name, String version) {
        ModelName model = new ModelName(name, version);
        boolean loaded =
                find(call, model)
                        .map(known -> call.loadedObjects().drop(known.key()))
                        .orElse(false);
        if (!loaded) {
            throw model.missing("pg_onnx_internal_destroy_session", "session");
        }
        return true;
    }

    /** Frees a model that is about to be deleted, if it is loaded. */
    public void forget(Call call, String name, String version) {
        find(call, new ModelName(name, version))
                .ifPresent(
                        known -> {
                            call.loadedObjects().drop(known.key());
                            LoadedSession.forgetStatistics(known.key());
                        });
    }

    /** The loaded models of this database, by name and version. */
    public List<SessionStatus> all(Call call) {
        return known(call)
                .flatMap(known -> LoadedSession.find(known.key()).stream())
                .map(SessionStatus::of)
                .toList();
    }

    /** What is known of the runs of each model of this database, by name and version. */
    public List<UseStatistics> statistics(Call call) {
        return known(call).map(UseStatistics::of).toList();
    }

    private static Stream<KnownModel> known(Call call) {
        return new StoredModels(call.sql().asOwner())
                .all().stream().map(stored -> KnownModel.of(call, stored));
    }

    private Optional<KnownModel> find(Call call, ModelName name) {
        KnownModel known = found.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<KnownModel> stored =
                new StoredModels(watch(call))
                        .find(name.name(), name.version())
                        .map(model -> KnownModel.of(call, model));
        stored.ifPresent(model -> found.put(name, model));
        return stored;
    }

    /** Watches the tables before anything is read from them. */
    private Sql watch(Call call) {
        Sql owner = call.sql().asOwner();
        if (!watching) {
            List<Row> tables =
                    owner.query(
                            """
                            SELECT r::regclass::oid::bigint AS id
                            FROM unnest(ARRAY['ext_pg_onnx.model', 'ext_pg_onnx.content']) AS r
                            """);
            tables.forEach(row -> call.session().watch(row.get("id", Long.class).intValue()));
            watching = true;
        }
        return owner;
    }
}
