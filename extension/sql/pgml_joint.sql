-- Several labels at once: train_joint, predict_joint, and what is refused.
\set SHOW_CONTEXT never
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on
\set VERBOSITY terse
CREATE TABLE sums AS
SELECT a::real, b::real, (a + b)::real AS plus, (a - b)::real AS minus
FROM generate_series(1, 10) AS a, generate_series(1, 6) AS b;

SELECT * FROM pgml.train_joint('sums', 'regression', 'sums', ARRAY['plus', 'minus'], test_sampling => 'random', seed => 1);
SELECT pgml.predict_joint('sums', ARRAY[3, 2]);
SELECT pgml.predict_joint('sums', ARRAY[3.5, 2.25]), pgml.predict_joint('sums', (3, 2.5)), pgml.predict_joint('sums', t)
FROM (SELECT 2 AS b, 9 AS a) AS t;
SELECT pgml.predict_joint(id, ARRAY[3, 2]) FROM pgml.models;
-- Two rows, one behind the other
SELECT pgml.predict_joint('sums', ARRAY[[3, 2], [5, 1]]);
-- predict gives the first label's
SELECT pgml.predict('sums', ARRAY[3, 2]);
SELECT y_column_name FROM pgml.snapshots;

-- The runtime that PostgresML would have taken
SELECT algorithm, runtime FROM pgml.models;
-- A learner of one label is fitted for each
SELECT algorithm FROM pgml.train_joint('sums', algorithm => 'gradient_boosting_trees');
SELECT abs(p[1] - 5) < 0.5, abs(p[2] - 1) < 0.5 FROM pgml.predict_joint('sums', ARRAY[3, 2]) AS p;

SELECT pgml.train_joint('labels', 'classification', 'sums', ARRAY['plus', 'minus']);
SELECT pgml.train_joint('labels', 'regression', 'sums', ARRAY['plus', 'times']);
SELECT pgml.train_joint('labels', 'regression', 'sums', ARRAY['plus', NULL]);
SELECT pgml.train_joint('labels', 'regression', 'sums', ARRAY['plus', 'minus', 'plus']);
SELECT pgml.train_joint('labels', 'regression', 'sums', '{}');
SELECT pgml.train_joint('labels', 'regression', 'sums', ARRAY['a', 'b', 'plus', 'minus']);
SELECT pgml.predict_joint('sums', ARRAY[3]);
SELECT pgml.predict_joint('sums', ARRAY[3, NULL]);
SELECT pgml.predict_joint('sums', NULL::real[]) IS NULL;
SELECT pgml.predict_proba('sums', ARRAY[3, 2]);
DROP TABLE sums;
