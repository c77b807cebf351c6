-- Categories as such: what catboost learns of texts and enums, predicts of unknown ones, and refuses.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
\set SHOW_CONTEXT never
CREATE SCHEMA test_catboost;
SET search_path = test_catboost, public;
CREATE TYPE side AS ENUM ('north', 'south');

-- A price depends on the town, whose names say nothing, on the side, and on the size
CREATE TABLE homes AS
SELECT 'town ' || md5((i % 60)::text) AS town, CASE i % 7 % 2 WHEN 0 THEN 'north' ELSE 'south' END::side AS side,
    i % 11 AS size, i % 13 AS district,
    (i % 60 * 37 % 60) + 10 * (i % 7 % 2) + i % 11 + (i % 13 * 5 % 13) AS price
FROM generate_series(1, 3000) AS i;
SELECT project, task, algorithm, deployed FROM pgml.train('homes', 'regression', 'homes', 'price', 'catboost', '{"iterations": 200, "learning_rate": 0.1}');
CREATE VIEW homes_without_side AS SELECT town, size, district, price FROM homes;
SELECT project, deployed FROM pgml.train('codes', 'regression', 'homes_without_side', 'price', 'catboost', '{"iterations": 200, "learning_rate": 0.1}',
    preprocess => jsonb_build_object('town', jsonb_build_object('encode', jsonb_build_object('ordinal',
        (SELECT jsonb_agg(DISTINCT town ORDER BY town) FROM homes)))));
SELECT (metrics->>'r2')::float8 > 0.95 AS good FROM pgml.models WHERE id = 1;

-- A category that the training rows didn't have is the prior's, and so is NULL where they had none
SELECT count(DISTINCT pgml.predict('homes', ROW(town, 'north'::side, 5, 1))) AS predictions, count(DISTINCT town IS NULL OR town = 'nowhere') AS kinds
FROM (VALUES ('nowhere'), ('elsewhere'), (NULL)) AS unknown (town);
SELECT pgml.predict('homes', ROW('nowhere'::text, NULL::side, 5, 1)) BETWEEN 0 AND 100 AS predicts;

-- Where they had NULL, it is a category
CREATE VIEW homes_with_null AS SELECT CASE WHEN size = 3 THEN NULL ELSE town END AS town, price + CASE WHEN size = 3 THEN 500 ELSE 0 END AS price FROM homes;
SELECT deployed FROM pgml.train('nulls', 'regression', 'homes_with_null', 'price', 'catboost', '{"iterations": 100, "learning_rate": 0.2}');
SELECT pgml.predict('nulls', ROW(NULL::text)) > 400 AS of_null, pgml.predict('nulls', ROW('nowhere'::text)) > 400 AS of_unknown,
    pgml.predict('nulls', ROW((SELECT min(town) FROM homes))) < 200 AS of_known;

-- Row by row or many at once, by name or by code, the same
CREATE TABLE towns AS SELECT town, dense_rank() OVER (ORDER BY town COLLATE "C") AS code FROM (SELECT DISTINCT town FROM homes) AS d;
SELECT count(*), bool_and(p = pgml.predict('homes', ROW(town, 'south'::side, 4, 7))) AS same
FROM pgml.predict_batch('homes', (SELECT array_agg(ARRAY[code, 2, 4, 7]::real[] ORDER BY code) FROM towns)) WITH ORDINALITY AS b (p, number)
    JOIN towns ON code = number;

-- Contributions are of columns, and add up
SELECT bool_and(abs(prediction - total) < 1e-3) AS adds_up FROM (
    SELECT pgml.predict('homes', h) AS prediction, (SELECT sum(contribution) FROM pgml.explain('homes', h)) AS total
    FROM (SELECT town, side, size, district FROM homes LIMIT 10) AS h) AS explained;
SELECT feature, value IS NULL AS unknown FROM pgml.explain('homes', ROW('nowhere'::text, 'north'::side, 5, 1)) ORDER BY feature;
SELECT feature, method FROM pgml.feature_importance((SELECT id FROM pgml.trained_models WHERE name = 'homes')) LIMIT 1;

-- Statistics of categories are no formula; codes are
SELECT pgml.export_onnx((SELECT id FROM pgml.trained_models WHERE name = 'homes'));
\echo :LAST_ERROR_SQLSTATE
SELECT length(pgml.export_onnx((SELECT id FROM pgml.trained_models WHERE name = 'codes'))) > 1000 AS exported;

-- Numbers that are categories, by name or position
SELECT deployed FROM pgml.train('named', 'regression', 'homes', 'price', 'catboost', '{"iterations": 50, "cat_features": ["district"]}');
SELECT deployed FROM pgml.train('placed', 'regression', 'homes', 'price', 'catboost', '{"iterations": 50, "cat_features": [3]}');
SELECT count(DISTINCT md5(data)) AS models FROM pgml.files JOIN pgml.trained_models ON model_id = trained_models.id WHERE name IN ('named', 'placed');
SELECT deployed FROM pgml.train('named', algorithm => 'catboost', hyperparams => '{"cat_features": ["street"]}');
SELECT deployed FROM pgml.train('named', algorithm => 'catboost', hyperparams => '{"cat_features": 4}');
CREATE VIEW halves AS SELECT size / 2.0 AS half, price FROM homes;
SELECT deployed FROM pgml.train('halves', 'regression', 'halves', 'price', 'catboost', '{"cat_features": ["half"]}');

-- What isn't here is refused with the way out
SELECT deployed FROM pgml.train('named', algorithm => 'catboost', hyperparams => '{"max_ctr_complexity": 4}');
SELECT deployed FROM pgml.train('named', algorithm => 'catboost', hyperparams => '{"simple_ctr": ["FeatureFreq"]}');
SELECT deployed FROM pgml.train('named', algorithm => 'catboost', hyperparams => '{"loss_function": "Huber"}');
SELECT deployed FROM pgml.train('named', algorithm => 'catboost', hyperparams => '{"od_type": "IncToDec"}');

-- Early stopping watches a tenth of the training rows
SELECT deployed FROM pgml.train('early', 'regression', 'homes', 'price', 'catboost', '{"learning_rate": 0.5, "early_stopping_rounds": 5}');
SELECT array_length(string_to_array(encode(data, 'escape'), 'leaf_values'), 1) < 1000 AS ended FROM pgml.files JOIN pgml.trained_models ON model_id = trained_models.id WHERE name = 'early';

-- Labels, one against all others
CREATE VIEW classes AS SELECT town, size, CASE WHEN price < 35 THEN 'cheap' WHEN price < 55 THEN 'fair' ELSE 'dear' END AS class FROM homes;
SELECT deployed FROM pgml.train('classes', 'classification', 'classes', 'class', 'catboost', '{"iterations": 100, "learning_rate": 0.3, "loss_function": "MultiClassOneVsAll"}');
SELECT (metrics->>'accuracy')::float8 > 0.75 AS good FROM pgml.models WHERE id = (SELECT max(id) FROM pgml.models);
SELECT avg((pgml.predict_label('classes', ROW(town, size)) = class)::integer) > 0.8 AS right FROM classes WHERE size = 5;
SELECT count(*), min(p) >= 0 AS from_0, max(p) <= 1 AS to_1 FROM unnest(pgml.predict_proba('classes', ROW('nowhere'::text, 5))) AS p;

DROP SCHEMA test_catboost CASCADE;
