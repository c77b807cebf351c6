-- Clustering and decomposition: no label, decompose, and what is refused.
\set SHOW_CONTEXT never
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on
\set VERBOSITY terse
CREATE TABLE spots AS
SELECT ARRAY[10 * (i % 3) + sin(i), -10 * (i % 3) + cos(i), sin(3 * i)]::real[] AS place FROM generate_series(1, 60) AS i;

SELECT * FROM pgml.train('spots', 'clustering', 'spots', hyperparams => '{"n_clusters": 3}');
-- One cluster for each place, and another for the next
SELECT count(DISTINCT cluster), count(*)
FROM (SELECT i % 3 AS place, pgml.predict('spots', ARRAY[10 * (i % 3), -10 * (i % 3), 0]) AS cluster
    FROM generate_series(1, 6) AS i GROUP BY 1, 2) AS found;
SELECT metrics ->> 'silhouette' > '0.8', jsonb_object_keys(metrics) FROM pgml.models ORDER BY 2;
SELECT algorithm, deployed FROM pgml.train('spots', algorithm => 'dbscan', hyperparams => '{"eps": 3}');
SELECT pgml.predict_proba('spots', ARRAY[0, 0, 0]);
SELECT pgml.predict_joint('spots', ARRAY[0, 0, 0]);
SELECT pgml.predict_label('spots', ARRAY[0, 0, 0]);
SELECT pgml.decompose('spots', ARRAY[0, 0, 0]);
SELECT pgml.train('more', 'clustering', 'spots', hyperparams => '{"n_clusters": 100}');
SELECT pgml.train('more', 'clustering', 'spots', algorithm => 'xgboost');

-- What a decomposition maps can be mapped from rows as from arrays
SELECT * FROM pgml.train('plane', 'decomposition', 'spots', hyperparams => '{"n_components": 2}');
SELECT round(((metrics ->> 'cumulative_explained_variance')::numeric), 3) FROM pgml.models ORDER BY id DESC LIMIT 1;
SELECT round(mapped[1]::numeric, 2), round(mapped[2]::numeric, 2), array_length(mapped, 1)
FROM pgml.decompose('plane', ARRAY[10, -10, 0]) AS mapped;
SELECT bool_and(pgml.decompose('plane', place) = pgml.decompose('plane', spots)) FROM spots;
SELECT pgml.predict('plane', ARRAY[10, -10, 0]);
SELECT pgml.decompose('plane', ARRAY[10, -10]);
SELECT pgml.train('plane', hyperparams => '{"n_components": 4}');
DROP TABLE spots;
