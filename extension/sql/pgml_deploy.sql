-- Deployment by all strategies, and with transactions.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\set SHOW_CONTEXT never
CREATE TABLE lines AS SELECT i AS x, 10 * i + (i * 7919) % 5 AS y FROM generate_series(1, 100) AS i;
SELECT deployed FROM pgml.train('line', 'regression', 'lines', 'y', 'xgboost', '{"n_estimators": 1, "max_depth": 1}');
SELECT deployed FROM pgml.train('line');
SELECT deployed FROM pgml.train('line', algorithm => 'xgboost', hyperparams => '{"n_estimators": 2, "max_depth": 2}');
SELECT id, deployed FROM pgml.trained_models ORDER BY id;

SELECT * FROM pgml.deploy('line', 'most_recent');
SELECT * FROM pgml.deploy('line', 'rollback');
SELECT * FROM pgml.deploy('line', 'rollback');
SELECT * FROM pgml.deploy('line', 'best_score');
SELECT * FROM pgml.deploy('line', 'best_score', 'xgboost');
SELECT * FROM pgml.deploy('line', strategy => 'most_recent', algorithm => 'linear');
SELECT * FROM pgml.deploy(1);
SELECT model_id, strategy FROM pgml.deployments ORDER BY id;
SELECT id FROM pgml.deployed_models;

-- Scores are compared as numbers
UPDATE pgml.models SET metrics = jsonb_build_object('r2', CASE id WHEN 1 THEN -10 WHEN 2 THEN -9 ELSE -2.5 END);
SELECT algorithm FROM pgml.deploy('line', 'best_score');
SELECT id FROM pgml.deployed_models;

SELECT * FROM pgml.deploy('line', 'new_score');
SELECT * FROM pgml.deploy('line', 'specific');
SELECT * FROM pgml.deploy('line', 'best_score', 'lasso');
SELECT * FROM pgml.deploy('nothing', 'best_score');
SELECT * FROM pgml.deploy(4711);
SELECT * FROM pgml.deploy('line', NULL);
SELECT * FROM pgml.deploy(NULL::bigint);
DELETE FROM pgml.deployments;
SELECT * FROM pgml.deploy('line', 'rollback');
SELECT pgml.predict('line', ARRAY[1]);

-- What predicts follows the transaction
SELECT project FROM pgml.deploy(2);
CREATE FUNCTION linear() RETURNS boolean LANGUAGE sql STABLE AS
    'SELECT abs(pgml.predict(''line'', ARRAY[1000]) - 10000) < 100';
SELECT linear();
BEGIN;
SELECT project FROM pgml.deploy(1);
SELECT linear();
SAVEPOINT before;
SELECT project FROM pgml.deploy(2);
SELECT linear();
ROLLBACK TO before;
SELECT linear();
ROLLBACK;
SELECT linear();

BEGIN;
SELECT deployed FROM pgml.train('passing', 'regression', 'lines', 'y');
SELECT pgml.predict('passing', ARRAY[1000]) > 9000 AS predicts;
ROLLBACK;
SELECT pgml.predict('passing', ARRAY[1000]);
SELECT count(*) FROM pgml.models WHERE project_id NOT IN (SELECT id FROM pgml.projects WHERE name = 'line');
BEGIN;
SAVEPOINT before;
SELECT deployed FROM pgml.train('passing', 'regression', 'lines', 'y');
ROLLBACK TO before;
SELECT deployed FROM pgml.train('passing', 'regression', 'lines', 'y');
COMMIT;
SELECT pgml.predict('passing', ARRAY[1000]) > 9000 AS predicts;

-- A project that is gone doesn't predict
SELECT linear();
DELETE FROM pgml.projects WHERE name = 'line';
SELECT linear();
SELECT pgml.predict(2, ARRAY[1]);

-- Made anew, the extension has the same ids but other models
CREATE FUNCTION first_model() RETURNS real LANGUAGE sql STABLE AS 'SELECT pgml.predict(1, ARRAY[1000])';
SET client_min_messages = warning;
DROP EXTENSION pgml;
CREATE EXTENSION pgml;
RESET client_min_messages;
CREATE TABLE falling AS SELECT x, -y AS y FROM lines;
SELECT deployed FROM pgml.train('line', 'regression', 'falling', 'y');
SELECT first_model() < -9000 AS falls;
DROP FUNCTION linear(), first_model();
DROP TABLE lines, falling;
