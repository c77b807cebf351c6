\echo Use "CREATE EXTENSION pg_onnx" to load this file. \quit

/*
 * Names, columns, argument names and defaults are pg_onnx's; what is added to them is said where it is added.
 *
 * Rights. Nobody but the extension's owner may do anything at first:
 *
 *     GRANT EXECUTE ON FUNCTION pg_onnx_execute_session TO analyst;
 *
 * Nobody needs rights on the tables: the functions use them with their owner's rights.
 */

-- Fails where somebody else has made it, who could have put into it what this script would run.
CREATE SCHEMA ext_pg_onnx;

CREATE TABLE ext_pg_onnx.model (
    name text NOT NULL,
    version text NOT NULL,
    option jsonb NOT NULL DEFAULT '{}',
    inputs jsonb NOT NULL DEFAULT '{}',
    outputs jsonb NOT NULL DEFAULT '{}',
    description text,
    created_at timestamptz NOT NULL DEFAULT pg_catalog.now(),
    lo_oid oid,
    PRIMARY KEY (name, version)
);

-- Where pg_onnx has a large object, which nobody dumps and nobody deletes.
CREATE TABLE ext_pg_onnx.content (
    id bigserial PRIMARY KEY,
    name text NOT NULL,
    version text NOT NULL,
    sha256 text NOT NULL,
    bytes bigint NOT NULL,
    UNIQUE (name, version),
    CONSTRAINT model_fk FOREIGN KEY (name, version) REFERENCES ext_pg_onnx.model (name, version)
        ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE ext_pg_onnx.part (
    content_id bigint NOT NULL CONSTRAINT content_fk REFERENCES ext_pg_onnx.content (id) ON DELETE CASCADE,
    part integer NOT NULL,
    data bytea NOT NULL,
    PRIMARY KEY (content_id, part)
);
-- Weights hardly compress.
ALTER TABLE ext_pg_onnx.part ALTER COLUMN data SET STORAGE EXTERNAL;

/*
 * A parallel pg_restore fills these tables in any order, and their foreign keys are there before it does. So new rows aren't
 * checked: pg_onnx's functions, which write them, write what they refer to in the same transaction. Deletion cascades as ever.
 */
DO $$
DECLARE
    trigger record;
BEGIN
    FOR trigger IN
        SELECT tgrelid::pg_catalog.regclass AS relation, tgname AS name
        FROM pg_catalog.pg_trigger
        WHERE tgisinternal
            AND tgrelid OPERATOR(pg_catalog.=) ANY (
                ARRAY['ext_pg_onnx.content'::pg_catalog.regclass, 'ext_pg_onnx.part'::pg_catalog.regclass]::pg_catalog.oid[])
            AND tgfoid OPERATOR(pg_catalog.=) ANY (
                ARRAY['pg_catalog."RI_FKey_check_ins"'::pg_catalog.regproc,
                    'pg_catalog."RI_FKey_check_upd"'::pg_catalog.regproc]::pg_catalog.oid[])
    LOOP
        EXECUTE pg_catalog.format('ALTER TABLE %s DISABLE TRIGGER %I', trigger.relation, trigger.name);
    END LOOP;
END;
$$;

COMMENT ON TABLE ext_pg_onnx.model IS 'The models that were imported';
COMMENT ON COLUMN ext_pg_onnx.model.lo_oid IS 'NULL: for programs that read pg_onnx''s table';
COMMENT ON TABLE ext_pg_onnx.content IS 'What each model''s bytes are';
COMMENT ON TABLE ext_pg_onnx.part IS 'The bytes of each content';

SELECT pg_catalog.pg_extension_config_dump('ext_pg_onnx.model', '');
SELECT pg_catalog.pg_extension_config_dump('ext_pg_onnx.content', '');
SELECT pg_catalog.pg_extension_config_dump('ext_pg_onnx.content_id_seq', '');
SELECT pg_catalog.pg_extension_config_dump('ext_pg_onnx.part', '');

-- Sessions hear of every change, at commit, also on a standby and where a subscription writes.
CREATE TRIGGER model_invalidate AFTER INSERT OR UPDATE OR DELETE ON ext_pg_onnx.model
    FOR EACH ROW EXECUTE FUNCTION howdah.invalidate_relation();
CREATE TRIGGER model_invalidate_all AFTER TRUNCATE ON ext_pg_onnx.model
    FOR EACH STATEMENT EXECUTE FUNCTION howdah.invalidate_relation();
CREATE TRIGGER content_invalidate AFTER INSERT OR UPDATE OR DELETE ON ext_pg_onnx.content
    FOR EACH ROW EXECUTE FUNCTION howdah.invalidate_relation();
CREATE TRIGGER content_invalidate_all AFTER TRUNCATE ON ext_pg_onnx.content
    FOR EACH STATEMENT EXECUTE FUNCTION howdah.invalidate_relation();
ALTER TABLE ext_pg_onnx.model ENABLE ALWAYS TRIGGER model_invalidate;
ALTER TABLE ext_pg_onnx.model ENABLE ALWAYS TRIGGER model_invalidate_all;
ALTER TABLE ext_pg_onnx.content ENABLE ALWAYS TRIGGER content_invalidate;
ALTER TABLE ext_pg_onnx.content ENABLE ALWAYS TRIGGER content_invalidate_all;

-- Types

CREATE TYPE @extschema@.pg_onnx_inspect AS (inputs jsonb, outputs jsonb);

CREATE TYPE @extschema@.pg_onnx_session AS (
    model text,
    version text,
    created_at bigint,
    last_executed_at bigint,
    execution_count bigint,
    inputs jsonb,
    outputs jsonb,
    option jsonb);

COMMENT ON TYPE @extschema@.pg_onnx_inspect IS 'What a model takes and gives: names and types';
COMMENT ON TYPE @extschema@.pg_onnx_session IS 'A loaded model; times are seconds since 1970, 0 for never';

-- Models

CREATE FUNCTION ext_pg_onnx.inspect(model bytea, option jsonb)
RETURNS TABLE (inputs jsonb, outputs jsonb)
LANGUAGE howdah IMMUTABLE STRICT PARALLEL SAFE ROWS 1
AS 'org.howdah.onnx.Models::inspect';

COMMENT ON FUNCTION ext_pg_onnx.inspect(bytea, jsonb) IS 'What pg_onnx_inspect_model_bin tells, as a row';

CREATE FUNCTION @extschema@.pg_onnx_inspect_model_bin(model bytea, option jsonb DEFAULT '{}')
RETURNS @extschema@.pg_onnx_inspect
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS 'SELECT ROW(i.inputs, i.outputs)::@extschema@.pg_onnx_inspect FROM ext_pg_onnx.inspect($1, $2) AS i';

COMMENT ON FUNCTION @extschema@.pg_onnx_inspect_model_bin(bytea, jsonb) IS
    'What a model takes and gives, read from its bytes without loading it';

CREATE FUNCTION @extschema@.pg_onnx_import_model(
    name text,
    version text,
    model bytea,
    option jsonb DEFAULT '{}',
    description text DEFAULT NULL)
RETURNS boolean
LANGUAGE howdah VOLATILE PARALLEL UNSAFE
AS 'org.howdah.onnx.Models::importModel';

COMMENT ON FUNCTION @extschema@.pg_onnx_import_model(text, text, bytea, jsonb, text) IS
    'Stores an ONNX model under a name and a version';

CREATE FUNCTION @extschema@.pg_onnx_drop_model(name text, version text)
RETURNS boolean
LANGUAGE howdah VOLATILE PARALLEL UNSAFE
AS 'org.howdah.onnx.Models::dropModel';

COMMENT ON FUNCTION @extschema@.pg_onnx_drop_model(text, text) IS 'Deletes a model; false if there is none';

CREATE FUNCTION @extschema@.pg_onnx_list_model()
RETURNS SETOF ext_pg_onnx.model
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
AS 'SELECT * FROM ext_pg_onnx.model ORDER BY name, version';

COMMENT ON FUNCTION @extschema@.pg_onnx_list_model() IS 'The models that were imported';

/*
 * Loaded models. A model is loaded when it is first run, once for all sessions of the database; nobody needs to create or to
 * destroy its session.
 */

CREATE FUNCTION @extschema@.pg_onnx_list_session()
RETURNS SETOF @extschema@.pg_onnx_session
LANGUAGE howdah VOLATILE STRICT PARALLEL RESTRICTED ROWS 10
AS 'org.howdah.onnx.Sessions::list';

CREATE FUNCTION @extschema@.pg_onnx_create_session(name text, version text)
RETURNS SETOF @extschema@.pg_onnx_session
LANGUAGE howdah VOLATILE STRICT PARALLEL RESTRICTED ROWS 1
AS 'org.howdah.onnx.Sessions::create';

CREATE FUNCTION @extschema@.pg_onnx_describe_session(name text, version text)
RETURNS SETOF @extschema@.pg_onnx_session
LANGUAGE howdah VOLATILE STRICT PARALLEL RESTRICTED ROWS 1
AS 'org.howdah.onnx.Sessions::describe';

CREATE FUNCTION @extschema@.pg_onnx_destroy_session(name text, version text)
RETURNS boolean
LANGUAGE howdah VOLATILE STRICT PARALLEL RESTRICTED
AS 'org.howdah.onnx.Sessions::destroy';

-- pg_onnx's is IMMUTABLE, so that PostgreSQL calls it once while planning and shows an old model's answer.
CREATE FUNCTION @extschema@.pg_onnx_execute_session(name text, version text, inputs jsonb)
RETURNS jsonb
LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 100
AS 'org.howdah.onnx.Sessions::execute';

COMMENT ON FUNCTION @extschema@.pg_onnx_list_session() IS 'The models of this database that are loaded';
COMMENT ON FUNCTION @extschema@.pg_onnx_create_session(text, text) IS 'Loads a model';
COMMENT ON FUNCTION @extschema@.pg_onnx_describe_session(text, text) IS 'A model that is loaded';
COMMENT ON FUNCTION @extschema@.pg_onnx_destroy_session(text, text) IS 'Frees a loaded model';
COMMENT ON FUNCTION @extschema@.pg_onnx_execute_session(text, text, jsonb) IS
    'Runs a model: {"input": nested arrays, ...} to {"output": nested arrays, ...}';

-- Without JSON, an addition to pg_onnx: one argument for each input of the model, in its order

CREATE FUNCTION @extschema@.pg_onnx_run(name text, version text, VARIADIC inputs "any")
RETURNS real[]
LANGUAGE howdah STABLE PARALLEL SAFE COST 100
AS 'org.howdah.onnx.TypedRuns::floats';

CREATE FUNCTION @extschema@.pg_onnx_run_double(name text, version text, VARIADIC inputs "any")
RETURNS double precision[]
LANGUAGE howdah STABLE PARALLEL SAFE COST 100
AS 'org.howdah.onnx.TypedRuns::doubles';

CREATE FUNCTION @extschema@.pg_onnx_run_bigint(name text, version text, VARIADIC inputs "any")
RETURNS bigint[]
LANGUAGE howdah STABLE PARALLEL SAFE COST 100
AS 'org.howdah.onnx.TypedRuns::longs';

CREATE FUNCTION @extschema@.pg_onnx_run_text(name text, version text, VARIADIC inputs "any")
RETURNS text[]
LANGUAGE howdah STABLE PARALLEL SAFE COST 100
AS 'org.howdah.onnx.TypedRuns::texts';

CREATE FUNCTION @extschema@.pg_onnx_run_bytea(name text, version text, VARIADIC inputs "any")
RETURNS bytea
LANGUAGE howdah STABLE PARALLEL SAFE COST 100
AS 'org.howdah.onnx.TypedRuns::bytes';

CREATE FUNCTION @extschema@.pg_onnx_run_output(name text, version text, output text, VARIADIC inputs "any")
RETURNS real[]
LANGUAGE howdah STABLE PARALLEL SAFE COST 100
AS 'org.howdah.onnx.TypedRuns::named';

CREATE FUNCTION @extschema@.pg_onnx_run_rows(name text, version text, VARIADIC inputs "any")
RETURNS SETOF real[]
LANGUAGE howdah STABLE PARALLEL SAFE COST 100 ROWS 100
AS 'org.howdah.onnx.TypedRuns::rows';

-- Volatile as the functions that the query calls may be. It runs with its caller's rights.
CREATE FUNCTION @extschema@.pg_onnx_run_query(
    name text,
    version text,
    query text,
    batch_size integer DEFAULT 1000,
    output_name text DEFAULT NULL)
RETURNS TABLE (key text, output real[])
LANGUAGE howdah VOLATILE PARALLEL UNSAFE COST 1000
AS 'org.howdah.onnx.QueryRuns::run';

COMMENT ON FUNCTION @extschema@.pg_onnx_run(text, text, VARIADIC "any") IS 'Runs a model on numbers and arrays; its first output with its dimensions';
COMMENT ON FUNCTION @extschema@.pg_onnx_run_double(text, text, VARIADIC "any") IS 'The same in double precision';
COMMENT ON FUNCTION @extschema@.pg_onnx_run_bigint(text, text, VARIADIC "any") IS 'The same for integers';
COMMENT ON FUNCTION @extschema@.pg_onnx_run_text(text, text, VARIADIC "any") IS 'The same for strings';
COMMENT ON FUNCTION @extschema@.pg_onnx_run_bytea(text, text, VARIADIC "any") IS 'The same as the elements'' little-endian bytes';
COMMENT ON FUNCTION @extschema@.pg_onnx_run_output(text, text, text, VARIADIC "any") IS 'The same for the output of that name';
COMMENT ON FUNCTION @extschema@.pg_onnx_run_rows(text, text, VARIADIC "any") IS 'The same, one row for each of the output''s first dimension';
COMMENT ON FUNCTION @extschema@.pg_onnx_run_query(text, text, text, integer, text) IS
    'Runs a model on the rows of a query, many at a time: first a key, then the inputs';

-- Statistics, an addition to pg_onnx

CREATE FUNCTION ext_pg_onnx.model_statistics()
RETURNS TABLE (
    name text,
    version text,
    calls bigint,
    rows bigint,
    errors bigint,
    total_time double precision,
    histogram bigint[],
    loaded_bytes bigint,
    last_used timestamptz)
LANGUAGE howdah VOLATILE PARALLEL RESTRICTED ROWS 10
AS 'org.howdah.onnx.Sessions::statistics';

CREATE VIEW ext_pg_onnx.model_statistics AS
SELECT name, version, calls, rows, errors, total_time, total_time OPERATOR(pg_catalog./) NULLIF(calls, 0)::pg_catalog.float8 AS mean_time, histogram, loaded_bytes, last_used
FROM ext_pg_onnx.model_statistics();

COMMENT ON FUNCTION ext_pg_onnx.model_statistics() IS 'The runs of each model since the engine''s start';
COMMENT ON VIEW ext_pg_onnx.model_statistics IS
    'The runs of each model since the engine''s start; histogram counts runs below 10 us, 100 us, 1 ms, 10 ms, 100 ms, 1 s, and longer ones';

REVOKE ALL ON FUNCTION
    ext_pg_onnx.inspect(bytea, jsonb),
    ext_pg_onnx.model_statistics(),
    @extschema@.pg_onnx_inspect_model_bin(bytea, jsonb),
    @extschema@.pg_onnx_import_model(text, text, bytea, jsonb, text),
    @extschema@.pg_onnx_drop_model(text, text),
    @extschema@.pg_onnx_list_model(),
    @extschema@.pg_onnx_list_session(),
    @extschema@.pg_onnx_create_session(text, text),
    @extschema@.pg_onnx_describe_session(text, text),
    @extschema@.pg_onnx_destroy_session(text, text),
    @extschema@.pg_onnx_execute_session(text, text, jsonb),
    @extschema@.pg_onnx_run(text, text, VARIADIC "any"),
    @extschema@.pg_onnx_run_double(text, text, VARIADIC "any"),
    @extschema@.pg_onnx_run_bigint(text, text, VARIADIC "any"),
    @extschema@.pg_onnx_run_text(text, text, VARIADIC "any"),
    @extschema@.pg_onnx_run_bytea(text, text, VARIADIC "any"),
    @extschema@.pg_onnx_run_output(text, text, text, VARIADIC "any"),
    @extschema@.pg_onnx_run_rows(text, text, VARIADIC "any"),
    @extschema@.pg_onnx_run_query(text, text, text, integer, text)
FROM PUBLIC;
GRANT USAGE ON SCHEMA ext_pg_onnx TO pg_monitor;
GRANT EXECUTE ON FUNCTION ext_pg_onnx.model_statistics() TO pg_monitor;
GRANT SELECT ON ext_pg_onnx.model_statistics TO pg_monitor;
