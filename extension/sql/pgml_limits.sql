-- What would exhaust the engine or get in its way is refused, or goes round it.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
\set SHOW_CONTEXT never
\set VERBOSITY terse
CREATE FUNCTION outcome_of(statement text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE statement;
    RETURN 'nothing';
EXCEPTION WHEN OTHERS THEN
    RETURN format('%s %s', SQLSTATE, SQLERRM);
END $$;
CREATE TABLE dots AS SELECT i AS x, 20 * i + (i * 7919) % 7 AS y FROM generate_series(1, 20) AS i;
\pset format unaligned
\pset tuples_only on

-- A message that the engine's memory can't hold several times over: the engine lives on
SELECT deployed FROM pgml.train('p', 'regression', 'dots', 'y') \g /dev/null
SELECT engine_pid AS before FROM howdah.engine_process() \gset
SELECT outcome_of($$SELECT pgml.predict('p', array_fill(1::real, ARRAY[40000000]))$$);
SELECT outcome_of($$SELECT pgml.predict(repeat('p', 150000000), ARRAY[1])$$);
SELECT engine_pid = :before AS same_engine FROM howdah.engine_process();
SELECT pgml.predict('p', ARRAY[10]) BETWEEN 195 AND 215 AS predicts;

-- Hyperparameters beyond what JSON's reader takes
SELECT left(outcome_of(format($$SELECT pgml.train('p', hyperparams => '%s')$$, repeat('{"a":', 600) || '1' || repeat('}', 600))), 38);
SELECT left(outcome_of($$SELECT pgml.train('p', algorithm => 'xgboost', hyperparams => '{"eta": 1e4000}')$$), 38);
-- and beyond what numbers and rounds can be
SELECT left(outcome_of($$SELECT pgml.train('p', algorithm => 'xgboost', hyperparams => '{"eta": 1e400}')$$), 80);
SELECT outcome_of($$SELECT pgml.train('p', algorithm => 'xgboost', hyperparams => '{"num_parallel_tree": 1000000000}')$$);

-- Tables of snapshots outlive the extension, and don't get in the way of the next ones
SELECT deployed FROM pgml.train('kept', 'regression', 'dots', 'y', materialize_snapshot => true) \g /dev/null
DROP EXTENSION pgml;
CREATE EXTENSION pgml;
SELECT count(*) FROM pgml.snapshot_2;
SELECT deployed FROM pgml.train('p', 'regression', 'dots', 'y') \g /dev/null
SELECT deployed FROM pgml.train('kept', 'regression', 'dots', 'y', materialize_snapshot => true) \g /dev/null
SELECT id, materialized FROM pgml.snapshots ORDER BY id;
SELECT count(*) FROM pgml.snapshot_3;

-- They lie where the database's tables do, whatever the caller prefers
SET allow_in_place_tablespaces = on;
CREATE TABLESPACE pgml_test_space LOCATION '';
SET default_tablespace = pgml_test_space;
CREATE ACCESS METHOD pgml_test_heap TYPE TABLE HANDLER heap_tableam_handler;
SET default_table_access_method = pgml_test_heap;
SELECT deployed FROM pgml.train('kept', 'regression', 'dots', 'y', materialize_snapshot => true) \g /dev/null
SHOW default_tablespace;
RESET default_tablespace;
RESET default_table_access_method;
SELECT reltablespace, amname FROM pg_class JOIN pg_am ON pg_am.oid = relam WHERE relname = 'snapshot_4';
DROP TABLE pgml.snapshot_4;
DROP ACCESS METHOD pgml_test_heap;
DROP TABLESPACE pgml_test_space;

DROP TABLE dots, pgml.snapshot_2, pgml.snapshot_3;
DROP FUNCTION outcome_of(text);
