\set QUIET on
\pset footer off
\pset linestyle unicode
\timing on

\echo
\echo '=== 1. The extension. Its engine, one Java process for all sessions, starts with the first call. ==='
CREATE EXTENSION pgml CASCADE;

\echo
\echo '=== 2. Two data sets: patients with the progress of their diabetes, and flowers with their species. ==='
SELECT * FROM pgml.load_dataset('diabetes');
SELECT * FROM pgml.load_dataset('iris');
SELECT * FROM pgml.diabetes LIMIT 3;
SELECT * FROM pgml.iris LIMIT 3;

\echo
\echo '=== 3. Regression: learn to predict the progress, keep a quarter of the patients for the test. ==='
SELECT * FROM pgml.train('Diabetes progress', 'regression', 'pgml.diabetes', 'target',
                         algorithm => 'linear', test_sampling => 'random');
SELECT * FROM pgml.train('Diabetes progress', algorithm => 'xgboost',
                         hyperparams => '{"n_estimators": 30, "max_depth": 2}');

\echo
\echo '=== 4. Classification: learn to tell the species. ==='
SELECT * FROM pgml.train('Iris species', 'classification', 'pgml.iris', 'target',
                         algorithm => 'linear', test_sampling => 'random');
SELECT * FROM pgml.train('Iris species', algorithm => 'xgboost',
                         hyperparams => '{"n_estimators": 30}');

\echo
\echo '=== 5. How good are they? Metrics of the rows that the models have not seen in training. ==='
SELECT models.id, projects.name, models.algorithm,
       round((metrics->>'r2')::numeric, 3) AS r2,
       round((metrics->>'mean_absolute_error')::numeric, 1) AS mean_absolute_error,
       round((metrics->>'f1')::numeric, 3) AS f1,
       round((metrics->>'accuracy')::numeric, 3) AS accuracy
FROM pgml.models JOIN pgml.projects ON projects.id = models.project_id
ORDER BY models.id;

\echo
\echo '=== 6. The better one of each project is deployed. ==='
SELECT id, name, task, algorithm FROM pgml.deployed_models;

\echo
\echo '=== 7. Predictions beside the truth. ==='
SELECT target AS truth,
       pgml.predict('Diabetes progress', ARRAY[age, sex, bmi, bp, s1, s2, s3, s4, s5, s6]) AS prediction
FROM pgml.diabetes LIMIT 8;

SELECT target AS truth,
       pgml.predict('Iris species', features) AS prediction,
       pgml.predict_proba('Iris species', features) AS probabilities
FROM (SELECT target, ARRAY[sepal_length, sepal_width, petal_length, petal_width] AS features
      FROM pgml.iris TABLESAMPLE bernoulli(6) REPEATABLE (4)) AS flowers;

\echo
\echo '=== 8. All patients at once, of whom it has learned from three quarters. ==='
SELECT count(*) AS patients,
       round(avg(abs(target - prediction))::numeric, 1) AS mean_absolute_error
FROM (SELECT target,
             pgml.predict('Diabetes progress', ARRAY[age, sex, bmi, bp, s1, s2, s3, s4, s5, s6]) AS prediction
      FROM pgml.diabetes) AS predictions;

\echo
\echo '=== 9. The engine. ==='
\x on
SELECT pid, state, restarts, version, java_version, uptime,
       pg_size_pretty(heap_used) AS heap_used, pg_size_pretty(heap_max) AS heap_max,
       loaded_objects, pg_size_pretty(loaded_bytes) AS loaded_bytes
FROM howdah.engine;
