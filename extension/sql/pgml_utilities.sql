-- What the engine runs on, under PostgresML's names; dumps to files of the server.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
DROP ROLE IF EXISTS pgml_test_reader;
RESET client_min_messages;
\set SHOW_CONTEXT never
CREATE ROLE pgml_test_reader;
GRANT USAGE ON SCHEMA pgml TO pgml_test_reader;

-- A plain user may ask
SET ROLE pgml_test_reader;
SELECT pgml.version();
SELECT pgml.python_version() ~ '^Java 25\..* no Python$' AS java;
SELECT split_part(package, '==', 1) AS package, split_part(package, '==', 2) ~ '^[0-9]+\.[0-9]' AS has_version
FROM pgml.python_pip_freeze();
SELECT pgml.python_package_version('XGBoost') = pgml.xgboost_version() AS same, pgml.xgboost_version();
SELECT 'lightgbm==' || pgml.python_package_version('lightgbm') IN (SELECT package FROM pgml.python_pip_freeze()) AS listed;
SELECT pgml.python_package_version('numpy');
SELECT pgml.python_package_version(NULL);
SELECT pgml.validate_python_dependencies();
SELECT pgml.validate_shared_library();
SELECT pgml.activate_venv('/no/such/place');
SELECT pgml.clear_gpu_cache(), pgml.clear_gpu_cache(0.5), pgml.clear_gpu_cache(memory_usage => NULL);
SELECT pgml.clear_gpu_cache(1.5);
SELECT pgml.clear_gpu_cache('NaN');

-- but neither reach files nor the log
SELECT pgml.dump_all('/tmp/pgml_no_such_dump');
SELECT pgml.load_all('/tmp/pgml_no_such_dump');
SELECT count(*) FROM pgml.logs;
RESET ROLE;

-- even if somebody granted it
GRANT EXECUTE ON FUNCTION pgml.dump_all, pgml.load_all TO pgml_test_reader;
GRANT pg_read_server_files, pg_write_server_files TO pgml_test_reader;
SET ROLE pgml_test_reader;
SELECT pgml.dump_all('/tmp/pgml_no_such_dump');
SELECT pgml.load_all('/tmp/pgml_no_such_dump');
RESET ROLE;

-- The log is a table of its own
INSERT INTO pgml.logs (model_id, project_id, logs) VALUES (1, 1, '{"loss": 0.5}');
SELECT id, model_id, project_id, created_at IS NOT NULL AS dated, logs FROM pgml.logs;

-- Places that won't do
SELECT pgml.dump_all(NULL);
SELECT pgml.dump_all('dump');
SELECT pgml.dump_all('');
SELECT pgml.dump_all('/');
SELECT pgml.dump_all('/no/such/place');
SELECT pgml.dump_all('/etc/passwd');
SELECT pgml.load_all('../dump');
SELECT pgml.load_all('/no/such/place');
SELECT pgml.load_all('/usr');

-- There and back, whatever the session's settings, quotes in the path too
SELECT format('%s/pgml "it''s" dump', current_setting('data_directory')) AS dump \gset
SELECT pgml.load_dataset('iris', "limit" => 100);
SELECT deployed FROM pgml.train(U&'Iris \00F6', 'classification', 'pgml.iris', 'target', 'xgboost', '{"n_estimators": 3}', test_size => 0.3);
CREATE TABLE before AS SELECT p.*, m.id AS model_id, m.created_at AS trained_at, s.test_size
FROM pgml.projects AS p, pgml.models AS m, pgml.snapshots AS s;
SET datestyle = 'SQL, DMY';
SET client_encoding = 'LATIN1';
SET extra_float_digits = -5;
SET standard_conforming_strings = off;
SELECT pgml.dump_all(:'dump');
RESET standard_conforming_strings;
\set VERBOSITY sqlstate
SELECT pgml.dump_all(:'dump');
\set VERBOSITY default
SELECT pgml.load_all(:'dump');
TRUNCATE pgml.projects, pgml.snapshots, pgml.logs CASCADE;
SELECT pgml.load_all(:'dump');
RESET datestyle;
RESET client_encoding;
RESET extra_float_digits;
SELECT count(*) FROM before AS b
    JOIN pgml.projects AS p USING (id, name, task, created_at, updated_at)
    JOIN pgml.models AS m ON m.id = b.model_id AND m.created_at = b.trained_at
    JOIN pgml.snapshots AS s ON s.test_size = b.test_size;
SELECT pgml.predict(U&'Iris \00F6', ARRAY[5.1, 3.5, 1.4, 0.2]), pgml.predict(U&'Iris \00F6', ARRAY[6, 2.7, 5.1, 1.6]);
SELECT logs FROM pgml.logs WHERE NOT logs ? 'event';
SELECT logs->'event' AS event, logs->'phase' AS phase, logs->'done' AS done, logs ? 'accuracy' AS measured FROM pgml.logs WHERE logs ? 'event' ORDER BY id;

-- Ids go on
INSERT INTO pgml.projects (name, task) VALUES ('next', 'regression') RETURNING id;

-- Loading is undone with its transaction
TRUNCATE pgml.projects, pgml.snapshots, pgml.logs CASCADE;
BEGIN;
SELECT pgml.load_all(:'dump');
ROLLBACK;
SELECT count(*) FROM pgml.models;

-- A file that was cut off, a dump of another format, no dump
SELECT :'dump' || '/logs.csv' AS logs, :'dump' || '/manifest.json' AS manifest \gset
COPY (SELECT 'id', 'model_id', 'project_id', 'created_at', 'logs') TO :'logs' (FORMAT csv);
SELECT pgml.load_all(:'dump');
COPY (SELECT '{"format": 2}') TO :'manifest';
SELECT pgml.load_all(:'dump');
COPY (SELECT '{"format": 1, "tables": {"projects": []}}') TO :'manifest';
SELECT pgml.load_all(:'dump');
COPY (SELECT '{"format') TO :'manifest';
SELECT pgml.load_all(:'dump');
SELECT count(*) FROM pgml.projects;

-- The log has what boosting knows of its steps
SET client_min_messages = warning;
TRUNCATE pgml.projects, pgml.snapshots, pgml.logs CASCADE;
SELECT pgml.load_dataset('diabetes') IS NOT NULL AS loaded;
SELECT deployed FROM pgml.train('early', 'regression', 'pgml.diabetes', 'target', 'xgboost', '{"n_estimators": 5, "early_stopping_rounds": 5}');
SELECT deployed IS NOT NULL FROM pgml.train('early', NULL, algorithm => 'lightgbm', hyperparams => '{"n_estimators": 2}');
SELECT model_id, logs->'done' AS done, logs->'total' AS total, name, value::float8 < 170 AS less
FROM pgml.logs LEFT JOIN LATERAL jsonb_each_text(logs->'evaluation') AS e (name, value) ON true WHERE logs->>'event' = 'progress' ORDER BY id;
RESET client_min_messages;

DROP TABLE before;
DROP OWNED BY pgml_test_reader;
DROP ROLE pgml_test_reader;
