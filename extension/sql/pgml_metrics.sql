-- Metrics of predictions. The expected numbers are scikit-learn 1.2.1's.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
DROP ROLE IF EXISTS pgml_test_reader;
RESET client_min_messages;
\set SHOW_CONTEXT never
CREATE ROLE pgml_test_reader;
GRANT USAGE ON SCHEMA pgml TO pgml_test_reader;
SET ROLE pgml_test_reader;

-- Labels: 1 is the positive one, of two others the greater; more labels count the same
CREATE FUNCTION pg_temp.near(found jsonb, expected jsonb) RETURNS boolean LANGUAGE sql AS $$
    SELECT bool_and(coalesce(abs((f.value #>> '{}')::float8 - (e.value #>> '{}')::float8) < 1e-12, false)
        OR f.value = e.value AND f.value = 'null')
    FROM jsonb_each(found) AS f FULL JOIN jsonb_each(expected) AS e USING (key)
$$;
SELECT c.truth, c.predicted, c.classes, pg_temp.near(found, c.expected::jsonb) AS near,
    abs(pgml.sklearn_f1_score(c.truth, c.predicted) - (found->>'f1')::float8) < 1e-7 AS f1
FROM (VALUES
    (ARRAY[0, 1, 1, 0, 1, 1]::real[], ARRAY[0, 1, 0, 1, 1, 1]::real[], 2,
        '{"f1": 0.75, "f1_micro": 0.6666666666666666, "precision": 0.75, "recall": 0.75, "accuracy": 0.6666666666666666, "mcc": 0.25, "roc_auc": 0.625}'),
    ('{1, 2, 2, 1, 2}', '{1, 2, 1, 1, 2}', 2,
        '{"f1": 0.8, "f1_micro": 0.8, "precision": 0.6666666666666666, "recall": 1.0, "accuracy": 0.8, "mcc": 0.6666666666666666, "roc_auc": 0.8333333333333333}'),
    ('{-1, 1, 1, -1}', '{1, 1, -1, -1}', 2,
        '{"f1": 0.5, "f1_micro": 0.5, "precision": 0.5, "recall": 0.5, "accuracy": 0.5, "mcc": 0.0, "roc_auc": 0.5}'),
    ('{0, 1, 2, 2, 1, 0, 2}', '{0, 2, 2, 2, 1, 0, 1}', 3,
        '{"f1": 0.7222222222222222, "f1_micro": 0.7142857142857143, "precision": 0.7222222222222222, "recall": 0.7222222222222222, "accuracy": 0.7142857142857143, "mcc": 0.5625}'),
    ('{0, 1, 2}', '{0, 1, 3}', 4,
        '{"f1": 0.5, "f1_micro": 0.6666666666666666, "precision": 0.5, "recall": 0.5, "accuracy": 0.6666666666666666, "mcc": 0.6666666666666666}'),
    ('{0, 1, 2, 3}', '{0, 0, 0, 0}', 4,
        '{"f1": 0.1, "f1_micro": 0.25, "precision": 0.0625, "recall": 0.25, "accuracy": 0.25, "mcc": 0.0}'),
    ('{1, 1, 1}', '{1, 0, 1}', 2,
        '{"f1": 0.8, "f1_micro": 0.6666666666666666, "precision": 1.0, "recall": 0.6666666666666666, "accuracy": 0.6666666666666666, "mcc": 0.0, "roc_auc": null}'),
    ('{0, 0}', '{0, 0}', 2,
        '{"f1": 0.0, "f1_micro": 1.0, "precision": 0.0, "recall": 0.0, "accuracy": 1.0, "mcc": 0.0, "roc_auc": null}'),
    ('{1, 1}', '{1, 1}', 2,
        '{"f1": 1.0, "f1_micro": 1.0, "precision": 1.0, "recall": 1.0, "accuracy": 1.0, "mcc": 0.0, "roc_auc": null}'))
    AS c (truth, predicted, classes, expected),
    pgml.sklearn_classification_metrics(c.truth, c.predicted, c.classes) AS found;

SELECT pgml.sklearn_f1_score('{0, 5, 5}', '{0, 5, 0}') AS of_the_greater_label;

-- Numbers
SELECT c.truth, c.predicted, pg_temp.near(found, c.expected::jsonb) AS near, pgml.sklearn_r2_score(c.truth, c.predicted)
FROM (VALUES
    ('{3, -0.5, 2, 7}'::real[], '{2.5, 0, 2, 8}'::real[], '{"r2": 0.9486081370449679, "mse": 0.375, "mae": 0.5}'),
    ('{1.1, 2.2, 3.3, 4.4}', '{1, 2, 3, 5}', '{"r2": 0.9173553933961126, "mse": 0.12499997019768117, "mae": 0.29999998211860657}'),
    ('{2, 2}', '{2, 3}', '{"r2": 0, "mse": 0.5, "mae": 0.5}'),
    ('{2, 2}', '{2, 2}', '{"r2": 1, "mse": 0, "mae": 0}'),
    ('{1}', '{1}', '{"r2": null, "mse": 0, "mae": 0}'),
    ('{1e8, 100000008, 100000016}', '{1e8, 1e8, 100000016}', '{"r2": 0.5, "mse": 21.333333333333332, "mae": 2.6666666666666665}'),
    ('{{1, 2}, {3, 4}}', '{1, 2, 3, 4}', '{"r2": 1, "mse": 0, "mae": 0}'))
    AS c (truth, predicted, expected), pgml.sklearn_regression_metrics(c.truth, c.predicted) AS found;

-- As aggregates of a table
SELECT pgml.sklearn_r2_score(array_agg(x ORDER BY x), array_agg((2 * x)::real ORDER BY x)) FROM (SELECT i::real AS x FROM generate_series(1, 3) AS i) AS t;

-- Refused
SELECT pgml.sklearn_r2_score('{1, 2}', '{1}');
SELECT pgml.sklearn_r2_score('{1}', '{}');
SELECT pgml.sklearn_r2_score('{}', '{}');
SELECT pgml.sklearn_r2_score('{1, NULL}', '{1, 2}');
SELECT pgml.sklearn_r2_score('{1, 2}', '{1, NaN}');
SELECT pgml.sklearn_regression_metrics('{1, 2}', '{Infinity, 2}');
SELECT pgml.sklearn_regression_metrics('{}', '{1}');
SELECT pgml.sklearn_f1_score('{1, 2, 0}', '{1, 2}');
SELECT pgml.sklearn_f1_score('{0, 1}', '{0.5, 1}');
SELECT pgml.sklearn_f1_score(array_agg(i::real), array_agg(i::real)) FROM generate_series(1, 2001) AS i;
SELECT pgml.sklearn_f1_score(array_agg(i::real), array_agg(i::real)) FROM generate_series(1, 2000) AS i;
SELECT pgml.sklearn_classification_metrics('{0, 1, 2}', '{0, 1, 2}', 2);
SELECT pgml.sklearn_classification_metrics('{0, 0}', '{0, 0}', 0);
SELECT pgml.sklearn_classification_metrics('{0, 1, NULL}', '{0, 1, 2}', 3);
SELECT pgml.sklearn_classification_metrics('{}', '{}', 2);
\set VERBOSITY sqlstate
SELECT pgml.sklearn_r2_score('{1, 2}', '{1}');
SELECT pgml.sklearn_r2_score('{}', '{}');
SELECT pgml.sklearn_r2_score('{1, NULL}', '{1, 2}');
\set VERBOSITY default
SELECT pgml.sklearn_f1_score(NULL, '{1}'), pgml.sklearn_classification_metrics('{1}', '{1}', NULL);

RESET ROLE;
DROP OWNED BY pgml_test_reader;
DROP ROLE pgml_test_reader;

-- In details labels are as in the column
SET client_min_messages = warning;
CREATE TABLE details AS SELECT i AS x, i > 20 AS damp, CASE WHEN i > 20 THEN 'wet' ELSE 'dry' END AS state
FROM generate_series(1, 40) AS i;
CREATE VIEW damp AS SELECT x, damp FROM details;
CREATE VIEW state AS SELECT x, state FROM details;
SELECT deployed FROM pgml.train('damp', 'classification', 'damp', 'damp');
SELECT deployed FROM pgml.train('state', 'classification', 'state', 'state');
SELECT name, metrics->'confusion_matrix'->'labels' AS labels, jsonb_path_query_array(metrics, '$.per_class[*].label') AS per_class
FROM pgml.models JOIN pgml.projects ON projects.id = models.project_id ORDER BY models.id;
SELECT pgml.predict('damp', ARRAY[40]) AS damp, pgml.predict('state', ARRAY[40]) AS state;
DROP TABLE details CASCADE;
