-- What a careless or hostile user gives: each is refused with what to do, and nothing else is harmed.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
\set SHOW_CONTEXT never
CREATE TABLE hostile_rows AS SELECT i AS x, i * 7919 % 53 AS z, 2 * i + i * 7919 % 53 AS y FROM generate_series(1, 120) AS i;
CREATE TABLE keys AS SELECT i AS x, md5(i::text) AS key FROM generate_series(1, 40000) AS i;
SELECT pid AS engine FROM howdah.engine \gset

-- Numbers that the library can't hold
SELECT * FROM pgml.train('big', 'regression', 'hostile_rows', 'y', 'xgboost', '{"gamma": 1e300}');
SELECT deployed FROM pgml.train('tiny', 'regression', 'hostile_rows', 'y', 'xgboost', '{"gamma": 1e-320, "n_estimators": 2}');

-- More than there is memory for
SET statement_timeout = '2s';
SELECT * FROM pgml.train('many', 'regression', 'hostile_rows', 'y', 'random_forest', '{"n_estimators": 1000000000, "max_depth": 1}');
RESET statement_timeout;
SELECT deployed FROM pgml.train('patient', 'regression', 'hostile_rows', 'y', 'gradient_boosting_trees', '{"n_iter_no_change": 1000000000, "n_estimators": 2}');
SELECT * FROM pgml.train('keys', 'classification', 'keys', 'key', 'xgboost');

-- A fit that diverges
SELECT * FROM pgml.train('diverged', 'regression', 'hostile_rows', 'y', 'gradient_boosting_trees', '{"learning_rate": 1e9}');

-- A project that goes before it is there
CREATE FUNCTION vanish() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER vanish BEFORE INSERT ON pgml.projects FOR EACH ROW EXECUTE FUNCTION vanish();
SELECT * FROM pgml.train('vanishing', 'regression', 'hostile_rows', 'y');
DROP TRIGGER vanish ON pgml.projects;
DROP FUNCTION vanish;

-- The same engine still serves
SELECT pid = :engine AS same FROM howdah.engine;
DROP TABLE hostile_rows, keys;
