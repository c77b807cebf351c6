-- Regression: what train says, stores and returns.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
SELECT rows FROM pgml.load_dataset('diabetes');

SELECT * FROM pgml.train('Diabetes', 'regression', 'pgml.diabetes', 'target', test_sampling => 'last');
-- Scikit-learn's least squares of the same rows: r2 0.5478893, 2774.7715, 41.3979
SELECT round((metrics->>'r2')::numeric, 6) AS r2,
    round((metrics->>'mean_squared_error')::numeric, 2) AS mean_squared_error,
    round((metrics->>'mean_absolute_error')::numeric, 4) AS mean_absolute_error,
    (metrics->>'fit_time')::float8 >= 0 AS fit_time, (metrics->>'score_time')::float8 >= 0 AS score_time,
    (SELECT count(*) FROM jsonb_object_keys(metrics)) AS keys
FROM pgml.models;
SELECT id, project_id, snapshot_id, num_features, algorithm, runtime, hyperparams, status, search, search_params, search_args
FROM pgml.models;
SELECT relation_name, y_column_name, test_size, test_sampling, status, analysis, materialized, seed, num_rows,
    length(checksum) AS checksum
FROM pgml.snapshots;
SELECT c->>'name' AS name, c->>'pg_type' AS pg_type, c->>'nullable' AS nullable, c->>'label' AS label,
    c->>'position' AS position, c->>'size' AS size, c->>'array' AS "array", c->'preprocessor' AS preprocessor
FROM pgml.snapshots, jsonb_array_elements(columns) AS c;

-- Statistics are of the rows that are learned from
WITH train AS (SELECT * FROM pgml.diabetes LIMIT 331), s AS (
    SELECT c->'statistics' AS s FROM pgml.snapshots, jsonb_array_elements(columns) AS c WHERE c->>'name' = 'bmi')
SELECT (s->>'min')::real = min(bmi) AS min, (s->>'max')::real = max(bmi) AS max, (s->>'max_abs')::real = max(bmi) AS max_abs,
    abs((s->>'mean')::float8 - avg(bmi)) < 1e-9 AS mean,
    abs((s->>'median')::float8 - percentile_cont(0.5) WITHIN GROUP (ORDER BY bmi)) < 1e-9 AS median,
    (s->>'mode')::real = mode() WITHIN GROUP (ORDER BY bmi) AS mode,
    abs((s->>'variance')::float8 - var_pop(bmi)) < 1e-9 AS variance,
    abs((s->>'std_dev')::float8 - stddev_pop(bmi)) < 1e-9 AS std_dev,
    (s->>'distinct')::bigint = count(DISTINCT bmi) AS distinct, s->'missing' AS missing, s->'categories' AS categories,
    (SELECT sum(n::integer) FROM jsonb_array_elements_text(s->'histogram') AS n) = count(*) AS histogram,
    (SELECT jsonb_array_length(s->'histogram')), (SELECT jsonb_array_length(s->'ventiles')),
    abs((s->'ventiles'->>4)::float8 - percentile_cont(0.25) WITHIN GROUP (ORDER BY bmi)) < 1e-9 AS ventile
FROM s, train GROUP BY s;

SELECT target, round(pgml.predict('Diabetes', ARRAY[age, sex, bmi, bp, s1, s2, s3, s4, s5, s6])::numeric, 2) AS prediction
FROM pgml.diabetes LIMIT 3;

-- A worse model of the same rows isn't deployed, an equal one is
SELECT * FROM pgml.train('Diabetes', algorithm => 'xgboost', hyperparams => '{"n_estimators": 2, "max_depth": 1}');
SELECT * FROM pgml.train('Diabetes');
SELECT * FROM pgml.train('Diabetes', automatic_deploy => false);
SELECT id, name, task, algorithm, runtime, test_sampling, test_size, deployed FROM pgml.trained_models;
SELECT id, name, task, algorithm, runtime FROM pgml.deployed_models;
SELECT name, task, algorithm, runtime, relation_name, y_column_name, test_sampling, test_size FROM pgml.overview;

-- The same data, seed and version give the same bytes
SELECT count(DISTINCT checksum) AS contents, count(DISTINCT provenance->'data'->>'checksum') AS data
FROM pgml.models WHERE algorithm = 'linear';

-- Where models compare without scores
UPDATE pgml.models SET metrics = metrics || '{"r2": null}';
SELECT * FROM pgml.train('Diabetes');
UPDATE pgml.models SET metrics = '[]';
SELECT * FROM pgml.train('Diabetes');
