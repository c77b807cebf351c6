-- Classification by both algorithms, of two labels and of several.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
SELECT rows FROM pgml.load_dataset('iris');
SELECT rows FROM pgml.load_dataset('breast_cancer');
SELECT rows FROM pgml.load_dataset('digits');

SELECT * FROM pgml.train('Flowers', 'classification', 'pgml.iris', 'target');
SELECT * FROM pgml.train('Flowers', algorithm => 'xgboost', hyperparams => '{"n_estimators": 10}');
SELECT algorithm, runtime, (SELECT string_agg(key, ' ' ORDER BY key) FROM jsonb_object_keys(metrics) AS key) AS metrics,
    (metrics->>'accuracy')::float8 > 0.9 AS accurate
FROM pgml.models ORDER BY id;

-- Every label has its part of the test
SELECT count(*), sum((pgml.predict('Flowers', ARRAY[sepal_length, sepal_width, petal_length, petal_width]) = target)::integer) > 140
FROM pgml.iris;
SELECT array_length(p, 1), p[1] > 0.9, (SELECT sum(v) FROM unnest(p) AS v) BETWEEN 0.9999 AND 1.0001
FROM (SELECT pgml.predict_proba('Flowers', ARRAY[sepal_length, sepal_width, petal_length, petal_width]) AS p
      FROM pgml.iris LIMIT 1) AS first;

-- Two labels, boolean
SELECT project, task, algorithm FROM pgml.train(
    'Tumours', 'classification', 'pgml.breast_cancer', 'malignant', 'xgboost', '{"n_estimators": 20}', seed => 7);
SELECT (SELECT string_agg(key, ' ' ORDER BY key) FROM jsonb_object_keys(metrics) AS key) AS metrics,
    (metrics->>'roc_auc')::float8 > 0.95 AS separated
FROM pgml.models WHERE project_id = (SELECT id FROM pgml.projects WHERE name = 'Tumours');
SELECT DISTINCT pgml.predict('Tumours', (SELECT array_agg(v::real) FROM unnest(ARRAY[
    "mean radius", "mean texture", "mean perimeter", "mean area", "mean smoothness", "mean compactness", "mean concavity",
    "mean concave points", "mean symmetry", "mean fractal dimension", "radius error", "texture error", "perimeter error",
    "area error", "smoothness error", "compactness error", "concavity error", "concave points error", "symmetry error",
    "fractal dimension error", "worst radius", "worst texture", "worst perimeter", "worst area", "worst smoothness",
    "worst compactness", "worst concavity", "worst concave points", "worst symmetry", "worst fractal dimension"]) AS v)) AS label
FROM pgml.breast_cancer ORDER BY 1;

-- Arrays as features, of two dimensions
SELECT project, task, algorithm FROM pgml.train(
    'Digits', 'classification', 'pgml.digits', 'target', 'xgboost', '{"n_estimators": 15, "max_depth": 3}');
SELECT num_features, (metrics->>'f1')::float8 > 0.9 AS good FROM pgml.models ORDER BY id DESC LIMIT 1;
SELECT c->>'name' AS name, c->>'pg_type' AS pg_type, c->>'size' AS size, c->>'array' AS "array",
    c->'statistics'->>'max' AS max
FROM pgml.snapshots, jsonb_array_elements(columns) AS c WHERE relation_name = 'pgml.digits';
SELECT target, pgml.predict('Digits', image), array_length(pgml.predict_proba('Digits', image), 1) FROM pgml.digits LIMIT 3;

-- Both spellings of a task are the same one
SELECT project, task FROM pgml.train('Flowers', 'CLASSIFICATION');
SELECT * FROM pgml.train('Flowers', 'regression');
