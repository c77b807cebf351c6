-- Who may do what: USAGE on the schema to predict, EXECUTE to train and deploy, nothing on the tables.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\set SHOW_CONTEXT never
SET client_min_messages = warning;
DROP ROLE IF EXISTS pgml_test_reader, pgml_test_trainer;
RESET client_min_messages;
CREATE ROLE pgml_test_reader;
CREATE ROLE pgml_test_trainer;
CREATE TABLE shared AS SELECT i AS x, 20 * i + (i * 7919) % 7 AS y, (i * 104729) % 3 AS tenant FROM generate_series(1, 40) AS i;
GRANT SELECT ON shared TO pgml_test_trainer;

SET ROLE pgml_test_reader;
SELECT pgml.predict('p', ARRAY[1]);
RESET ROLE;
GRANT USAGE ON SCHEMA pgml TO pgml_test_reader, pgml_test_trainer;
GRANT EXECUTE ON FUNCTION pgml.train, pgml.load_dataset, pgml.deploy(bigint) TO pgml_test_trainer;

SET ROLE pgml_test_trainer;
SELECT deployed FROM pgml.train('p', 'regression', 'shared', 'y');
SELECT deployed FROM pgml.train('kept', 'regression', 'shared', 'y', materialize_snapshot => true);
SELECT count(*) FROM pgml.snapshot_2;
INSERT INTO pgml.snapshot_2 VALUES (1, 2, 3);
DROP TABLE pgml.snapshot_2;
SELECT strategy FROM pgml.deploy(1);
SELECT strategy FROM pgml.deploy('p', 'rollback');
SELECT rows FROM pgml.load_dataset('iris');
SELECT count(*) FROM pgml.iris;
DROP TABLE pgml.iris;
SELECT count(*) FROM pgml.models;
SELECT id, name, algorithm, status, search, metrics ? 'r2' AS measured, deployed FROM pgml.model_metrics ORDER BY id;
CREATE TABLE pgml.mine (x real);
RESET ROLE;

SET ROLE pgml_test_reader;
SELECT pgml.predict('p', ARRAY[21, 1]) BETWEEN 400 AND 440 AS predicts;
SELECT pgml.predict(1, ARRAY[21, 1]) BETWEEN 400 AND 440 AS predicts;
SELECT id, name, algorithm, deployed FROM pgml.trained_models;
SELECT project FROM pgml.train('p');
SELECT project FROM pgml.deploy(1);
SELECT rows FROM pgml.load_dataset('iris');
SELECT count(*) FROM pgml.files;
SELECT count(*) FROM pgml.snapshot_2;
RESET ROLE;

-- The relation is read with the caller's rights
GRANT EXECUTE ON FUNCTION pgml.train TO pgml_test_reader;
SET ROLE pgml_test_reader;
SELECT project FROM pgml.train('q', 'regression', 'shared', 'y');
SELECT project FROM pgml.train('p');
SELECT project FROM pgml.train('kept');
SELECT project FROM pgml.train('q', 'regression', 'pgml.projects', 'id');
RESET ROLE;

-- and its policies are the caller's
ALTER TABLE shared ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenants ON shared TO pgml_test_trainer USING (tenant > 0);
SET ROLE pgml_test_trainer;
SELECT deployed FROM pgml.train('policy', 'regression', 'shared', 'y');
SELECT deployed FROM pgml.train('policy kept', 'regression', 'shared', 'y', materialize_snapshot => true);
RESET ROLE;
SELECT num_rows FROM pgml.snapshots ORDER BY id DESC LIMIT 2;

DROP TABLE shared;
DROP OWNED BY pgml_test_reader, pgml_test_trainer;
DROP ROLE pgml_test_reader, pgml_test_trainer;
