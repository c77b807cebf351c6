-- Why a model predicts what it predicts: contributions, importances and coefficients.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
DROP ROLE IF EXISTS pgml_test_reader;
CREATE ROLE pgml_test_reader;
\set SHOW_CONTEXT never
CREATE TABLE cars (weight real, power smallint[], fuel text, old boolean, consumption real);
INSERT INTO cars
SELECT i % 7, ARRAY[i % 5, i % 3], (ARRAY['diesel', 'gas', 'petrol'])[1 + i % 3], i % 4 = 0,
    2 * (i % 7) - (i % 5) + CASE i % 3 WHEN 2 THEN 6 ELSE 0 END + (i * 7919 % 11) / 10.0
FROM generate_series(1, 210) AS i;
CREATE TABLE line AS SELECT i AS x, i % 2 AS z, 3 * i + 1 + (i * 7919 % 11 - 5) / 10.0 AS y FROM generate_series(1, 40) AS i;

-- A linear model: coefficient times distance from the mean, exactly
SELECT deployed FROM pgml.train('line', 'regression', 'line', 'y', test_size => 0.25, test_sampling => 'last');
SELECT output, feature, value, round(contribution::numeric, 3) FROM pgml.explain('line', ARRAY[10, 1]);
SELECT round(sum(contribution)::numeric, 3) = round(pgml.predict('line', ARRAY[10, 1])::numeric, 3) AS adds_up
FROM pgml.explain('line', ARRAY[10, 1]);
SELECT feature, round(importance::numeric, 3), method FROM pgml.feature_importance(1);
SELECT output, feature, round(estimate::numeric, 4) AS estimate, round(standard_error::numeric, 4) AS error,
    round(statistic::numeric, 2) AS t, p_value < 0.01 AS significant, lower_bound < estimate AND estimate < upper_bound AS within, odds_ratio
FROM pgml.coefficients(1);

-- All types of arrays, and rows
SELECT count(DISTINCT (e.contributions)) AS one
FROM (
    SELECT array_agg(contribution) AS contributions FROM pgml.explain(1, ARRAY[4, 1]::real[])
    UNION ALL SELECT array_agg(contribution) FROM pgml.explain(1, ARRAY[4, 1]::double precision[])
    UNION ALL SELECT array_agg(contribution) FROM pgml.explain(1, ARRAY[4, 1]::smallint[])
    UNION ALL SELECT array_agg(contribution) FROM pgml.explain(1, ARRAY[4, 1]::integer[])
    UNION ALL SELECT array_agg(contribution) FROM pgml.explain(1, ARRAY[4, 1]::bigint[])
    UNION ALL SELECT array_agg(contribution) FROM pgml.explain(1, ROW(4, 1))
    UNION ALL SELECT array_agg(contribution) FROM pgml.explain(1, ARRAY[4, 1]::numeric[])
    UNION ALL SELECT array_agg(contribution) FROM (SELECT * FROM line WHERE x = 4) AS l, pgml.explain('line', ROW(l.x, 1))) AS e;
SELECT count(*) FROM line AS l, pgml.explain('line', l) WHERE l.x < 3;
SELECT count(*) FROM pgml.explain(1, ARRAY[true, false]);

-- Columns of all kinds are one feature each, an array's elements too; one_hot parts are summed
SELECT deployed FROM pgml.train('cars', 'regression', 'cars', 'consumption', 'linear', preprocess => '{"fuel": {"encode": "one_hot"}}');
SELECT feature, value, round(contribution::numeric, 1) FROM pgml.explain('cars', ROW(6::real, ARRAY[1, 2]::smallint[], 'petrol'::text, true))
WHERE feature <> '(base)';
SELECT feature, value FROM pgml.explain('cars', ROW(6::real, ARRAY[1, 2]::smallint[], 'wood'::text, false));
SELECT feature FROM pgml.coefficients(2);

-- Trees, boosting and all others add up, too
CREATE FUNCTION adds_up(algorithm pgml.algorithm) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pgml.train(algorithm::text, 'regression', 'cars', 'consumption', algorithm,
        hyperparams => CASE algorithm WHEN 'random_forest' THEN '{"n_estimators": 10}'::jsonb ELSE '{}' END);
    RETURN bool_and(abs(pgml.predict(algorithm::text, c) - (SELECT sum(contribution) FROM pgml.explain(algorithm::text, c))) < 1e-3)
    FROM (SELECT * FROM cars LIMIT 10) AS c;
END;
$$;
SELECT algorithm, adds_up(algorithm)
FROM unnest('{random_forest,xgboost,lightgbm,catboost,knn,ridge}'::pgml.algorithm[]) AS algorithm;
SELECT feature, method FROM pgml.feature_importance((SELECT id FROM pgml.trained_models WHERE name = 'random_forest')) LIMIT 1;
SELECT count(*), min(method) FROM pgml.feature_importance((SELECT id FROM pgml.trained_models WHERE name = 'knn'));

-- Labels
CREATE TABLE fruit AS SELECT i % 10 AS size, i % 3 AS noise, CASE WHEN i % 10 + i % 4 > 6 THEN 'melon' ELSE 'plum' END AS kind
FROM generate_series(1, 200) AS i;
SELECT deployed FROM pgml.train('fruit', 'classification', 'fruit', 'kind', hyperparams => '{"penalty": "none"}');
SELECT output, feature, value, contribution > 0 AS more FROM pgml.explain('fruit', ROW(1, 2));
SELECT output, feature, round((odds_ratio / exp(estimate))::numeric, 6) AS one FROM pgml.coefficients(
    (SELECT id FROM pgml.trained_models WHERE name = 'fruit'));
SELECT deployed FROM pgml.train('neighbours', 'classification', 'fruit', 'kind', 'knn');
SELECT round(sum(contribution)::numeric, 4) = round((pgml.predict_proba('neighbours', ROW(1, 2)))[2]::numeric, 4) AS adds_up, min(output) AS output
FROM pgml.explain('neighbours', ROW(1, 2));

-- Several targets
CREATE TABLE two AS SELECT i AS x, 2 * i + i * 7919 % 5 AS y, 5 - i + i * 7919 % 3 AS z FROM generate_series(1, 20) AS i;
SELECT project FROM pgml.train_joint('two', 'regression', 'two', ARRAY['y', 'z']);
SELECT output, feature, round(contribution::numeric, 3) = 0 AS zero FROM pgml.explain('two', ARRAY[1]);

-- Missing values
CREATE TABLE holes AS SELECT nullif(i % 5, 0) AS a, i % 3 AS b, i % 5 + i % 3 AS y FROM generate_series(1, 100) AS i;
SELECT deployed FROM pgml.train('holes', 'regression', 'holes', 'y', preprocess => '{"a": {"impute": "mean"}}');
SELECT feature, value, round(contribution::numeric, 3) FROM pgml.explain('holes', ROW(NULL::int, 1)) WHERE feature = 'a';
SELECT * FROM pgml.explain('line', ROW(NULL::int, 1));
SELECT * FROM pgml.explain('line', NULL::real[]);
SELECT * FROM pgml.explain(NULL::text, ARRAY[1]);
SELECT * FROM pgml.feature_importance(NULL);
SELECT * FROM pgml.coefficients(NULL);

-- What can't be
SELECT * FROM pgml.explain('line', ARRAY[1]);
SELECT * FROM pgml.explain('nothing', ARRAY[1]);
SELECT * FROM pgml.feature_importance(0);
SELECT * FROM pgml.coefficients(0);
SELECT id AS knn FROM pgml.trained_models WHERE name = 'knn' \gset
SELECT project FROM pgml.train('penalised', 'classification', 'fruit', 'kind');
SELECT id AS penalised FROM pgml.trained_models WHERE name = 'penalised' \gset
SELECT * FROM pgml.coefficients(:knn);
-- A penalty leaves estimates alone
SELECT output, feature, estimate IS NULL AS none, standard_error, statistic, p_value, lower_bound, upper_bound, round((odds_ratio / exp(estimate))::numeric, 6) AS one
FROM pgml.coefficients(:penalised);
SELECT project FROM pgml.train('ridged', 'regression', 'line', 'y', 'ridge');
SELECT output, feature, round(estimate::numeric, 2) AS estimate, standard_error, odds_ratio
FROM pgml.coefficients((SELECT id FROM pgml.trained_models WHERE name = 'ridged'));
-- Three labels: relative to the first
CREATE TABLE colours AS
SELECT i % 2 AS warm, (ARRAY['blue', 'green', 'red'])[1 + CASE WHEN i % 10 < 3 THEN 0 WHEN i % 10 < 6 + i % 2 THEN 1 ELSE 2 END] AS colour
FROM generate_series(1, 200) AS i;
SELECT project FROM pgml.train('colours', 'classification', 'colours', 'colour', hyperparams => '{"penalty": "none", "tol": 1e-10}', test_size => 20);
SELECT output, feature, round(estimate::numeric, 4) AS estimate, round(standard_error::numeric, 4) AS error, round(odds_ratio::numeric, 4) AS odds_ratio
FROM pgml.coefficients((SELECT id FROM pgml.trained_models WHERE name = 'colours'));
SELECT project FROM pgml.train('groups', 'clustering', 'two', algorithm => 'kmeans', hyperparams => '{"n_clusters": 2}');
SELECT sum(contribution) FROM pgml.explain('groups', ARRAY[1, 2, 4]);
SELECT id AS groups FROM pgml.trained_models WHERE name = 'groups' \gset
SELECT * FROM pgml.feature_importance(:groups);

-- What was kept of the rows may have been damaged
BEGIN;
UPDATE pgml.models SET explanation = '{}' WHERE id = 1;
\set ON_ERROR_ROLLBACK on
SELECT * FROM pgml.explain(1, ARRAY[1, 2]);
SELECT * FROM pgml.feature_importance(1);
UPDATE pgml.models SET explanation = '[]' WHERE id = 1;
SELECT * FROM pgml.coefficients(1);
\set ON_ERROR_ROLLBACK off
ROLLBACK;
SELECT count(*) FROM pgml.explain(1, ARRAY[1, 2]);

-- A plain user may explain what it may predict
GRANT USAGE ON SCHEMA pgml TO pgml_test_reader;
SET ROLE pgml_test_reader;
SELECT count(*) FROM pgml.explain('line', ARRAY[1, 2]);
SELECT count(*) FROM pgml.feature_importance(1);
SELECT count(*) FROM pgml.coefficients(1);
SELECT explanation FROM pgml.models;
RESET ROLE;
DROP TABLE line;
SELECT count(*) FROM pgml.explain('line', ARRAY[1, 2]);
DROP OWNED BY pgml_test_reader;
DROP ROLE pgml_test_reader;
DROP FUNCTION adds_up;
DROP TABLE cars, fruit, two, holes;
