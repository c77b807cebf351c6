\echo Use "CREATE EXTENSION howdah" to load this file. \quit

-- Whoever may put something into a schema could have put into it what this script would run.
DO $$
DECLARE
    self CONSTANT oid := (SELECT oid FROM pg_catalog.pg_roles WHERE rolname OPERATOR(pg_catalog.=) CURRENT_USER);
    schema CONSTANT oid := (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname OPERATOR(pg_catalog.=) 'howdah');
BEGIN
    IF EXISTS (
        SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid OPERATOR(pg_catalog.=) schema AND nspowner OPERATOR(pg_catalog.<>) self
        UNION ALL
        SELECT grantee FROM pg_catalog.pg_namespace n, pg_catalog.aclexplode(n.nspacl)
        WHERE n.oid OPERATOR(pg_catalog.=) schema AND grantee OPERATOR(pg_catalog.<>) self AND privilege_type OPERATOR(pg_catalog.=) 'CREATE'
        UNION ALL
        SELECT proowner FROM pg_catalog.pg_proc WHERE pronamespace OPERATOR(pg_catalog.=) schema AND proowner OPERATOR(pg_catalog.<>) self
        UNION ALL
        SELECT oprowner FROM pg_catalog.pg_operator WHERE oprnamespace OPERATOR(pg_catalog.=) schema AND oprowner OPERATOR(pg_catalog.<>) self
        UNION ALL
        SELECT typowner FROM pg_catalog.pg_type WHERE typnamespace OPERATOR(pg_catalog.=) schema AND typowner OPERATOR(pg_catalog.<>) self)
    THEN
        RAISE EXCEPTION 'schema "howdah" belongs to another user, who may create objects in it, or holds objects of one'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Drop or rename the schema, the extension makes its own.';
    END IF;
END;
$$;

GRANT USAGE ON SCHEMA howdah TO PUBLIC;

-- The language

CREATE FUNCTION howdah.howdah_call_handler()
RETURNS language_handler
LANGUAGE C
AS 'MODULE_PATHNAME';

CREATE FUNCTION howdah.howdah_validator(function oid)
RETURNS void
LANGUAGE C STRICT
AS 'MODULE_PATHNAME';

CREATE LANGUAGE howdah
    HANDLER howdah.howdah_call_handler
    VALIDATOR howdah.howdah_validator;

COMMENT ON LANGUAGE howdah IS 'Java methods as SQL functions: AS ''package.Class::method''';

-- The engine's process

CREATE FUNCTION howdah.engine_process(
    OUT supervisor_pid integer,
    OUT engine_pid integer,
    OUT state text,
    OUT restarts integer,
    OUT started_at timestamptz,
    OUT last_error text)
RETURNS record
LANGUAGE C VOLATILE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'engine_process_status';

COMMENT ON FUNCTION howdah.engine_process() IS
    'The engine''s process: state down, starting, ready, backoff or refused; starts nothing';

REVOKE ALL ON FUNCTION howdah.engine_process() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION howdah.engine_process() TO pg_monitor;

CREATE FUNCTION howdah.restart_engine()
RETURNS void
LANGUAGE C VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'engine_process_restart';

COMMENT ON FUNCTION howdah.restart_engine() IS
    'Stops the engine and waits until a new one is ready';

REVOKE ALL ON FUNCTION howdah.restart_engine() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION howdah.restart_engine() TO pg_signal_backend;

CREATE FUNCTION howdah.invalidate_relation()
RETURNS trigger
LANGUAGE C
AS 'MODULE_PATHNAME', 'invalidate_relation';

COMMENT ON FUNCTION howdah.invalidate_relation() IS
    'Trigger that makes sessions drop what they cached of the table, at commit';

-- The engine's state

CREATE FUNCTION howdah.ping()
RETURNS text
LANGUAGE howdah VOLATILE PARALLEL RESTRICTED
AS 'org.howdah.host.status.EngineStatus::ping';

COMMENT ON FUNCTION howdah.ping() IS 'Calls the engine, which answers pong';

CREATE FUNCTION howdah.engine_runtime()
RETURNS TABLE (
    version text,
    java_version text,
    started_at timestamptz,
    heap_used bigint,
    heap_max bigint,
    loaded_objects integer,
    loaded_bytes bigint,
    model_memory bigint,
    sessions integer,
    calls bigint)
LANGUAGE howdah VOLATILE PARALLEL RESTRICTED ROWS 1
AS 'org.howdah.host.status.EngineStatus::runtime';

COMMENT ON FUNCTION howdah.engine_runtime() IS
    'What the engine tells of itself: versions, memory in bytes, sessions and calls since its start';

CREATE FUNCTION howdah.sessions()
RETURNS TABLE (
    pid integer,
    database text,
    calls bigint,
    transport text,
    busy_since timestamptz,
    function text)
LANGUAGE howdah VOLATILE PARALLEL RESTRICTED ROWS 100
AS 'org.howdah.host.status.EngineStatus::sessions';

COMMENT ON FUNCTION howdah.sessions() IS
    'The sessions that are connected to the engine, by socket or ring, and the function that each one runs';

CREATE FUNCTION howdah.loaded_objects()
RETURNS TABLE (
    database_id bigint,
    kind text,
    id bigint,
    bytes bigint,
    hits bigint,
    pins integer,
    loaded_at timestamptz,
    last_used timestamptz)
LANGUAGE howdah VOLATILE PARALLEL RESTRICTED ROWS 100
AS 'org.howdah.host.status.EngineStatus::loadedObjects';

COMMENT ON FUNCTION howdah.loaded_objects() IS
    'What the engine holds loaded for all sessions of all databases within howdah.model_memory';

REVOKE ALL ON FUNCTION howdah.engine_runtime(), howdah.sessions(), howdah.loaded_objects() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION howdah.engine_runtime(), howdah.sessions(), howdah.loaded_objects() TO pg_monitor;

-- OFFSET 0 keeps the engine from being called, and so started, where it is not ready.
CREATE VIEW howdah.engine AS
SELECT
    process.engine_pid AS pid,
    process.state,
    process.restarts,
    process.last_error,
    runtime.version,
    runtime.java_version,
    process.started_at,
    pg_catalog.now() OPERATOR(pg_catalog.-) process.started_at AS uptime,
    runtime.heap_used,
    runtime.heap_max,
    runtime.loaded_objects,
    runtime.loaded_bytes,
    runtime.model_memory,
    runtime.sessions,
    runtime.calls
FROM howdah.engine_process() AS process
LEFT JOIN LATERAL (
    SELECT * FROM howdah.engine_runtime() WHERE process.state OPERATOR(pg_catalog.=) 'ready' OFFSET 0
) AS runtime ON true;

COMMENT ON VIEW howdah.engine IS 'The engine: its process, versions, memory in bytes, and work';

CREATE VIEW howdah.sessions AS
SELECT
    session.pid,
    session.database,
    activity.usename AS "user",
    session.calls,
    session.transport,
    session.busy_since,
    session.function
FROM howdah.sessions() AS session
LEFT JOIN pg_catalog.pg_stat_activity AS activity ON activity.pid OPERATOR(pg_catalog.=) session.pid;

COMMENT ON VIEW howdah.sessions IS 'The sessions that are connected to the engine';

CREATE VIEW howdah.loaded_objects AS
SELECT
    database.datname AS database,
    object.kind,
    object.id,
    object.bytes,
    object.hits,
    object.pins,
    object.loaded_at,
    object.last_used
FROM howdah.loaded_objects() AS object
LEFT JOIN pg_catalog.pg_database AS database
    ON database.oid OPERATOR(pg_catalog.=) object.database_id::pg_catalog.oid;

COMMENT ON VIEW howdah.loaded_objects IS 'What the engine holds loaded for all sessions';

GRANT SELECT ON howdah.engine, howdah.sessions, howdah.loaded_objects TO pg_monitor;
