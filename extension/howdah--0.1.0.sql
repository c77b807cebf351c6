\echo Use "CREATE EXTENSION howdah" to load this file. \quit

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
    'Trigger for each statement that makes sessions drop what they cached of the table, at commit';
