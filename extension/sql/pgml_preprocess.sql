-- Preprocessing: encode, impute and scale, fitted on the training rows, the same for tests and predictions.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\set SHOW_CONTEXT never
CREATE SCHEMA test_preprocess;
SET search_path = test_preprocess, public;
-- 32 rows to learn from, 8 to test
CREATE TABLE goods AS
SELECT i AS id, (ARRAY['low', 'mid', 'high', NULL])[1 + i % 4] AS grade, NULLIF(i % 8, 7) AS rooms, i::real AS area, 5 AS constant,
    10 * (i % 4) + i AS price
FROM generate_series(1, 40) AS i;
CREATE FUNCTION attempt(preprocess jsonb, relation text DEFAULT 'goods', label text DEFAULT 'price') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    hint text;
BEGIN
    PERFORM pgml.snapshot(relation, label, 8, 'last', preprocess);
    RETURN 'done';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
    RETURN SQLSTATE || ' ' || SQLERRM || E'\n' || hint;
END $$;

-- What is done with a column is written into the snapshot
SELECT attempt('{"grade": {"encode": {"ordinal": ["low", "mid", "high"]}, "impute": "mode"}, "rooms": {"impute": "median", "scale": "robust"}}');
SELECT preprocess FROM pgml.snapshots ORDER BY id DESC LIMIT 1;
SELECT c->>'name' AS name, c->'preprocessor' AS preprocessor, c->'statistics'->>'missing' AS missing,
    c->'statistics'->>'distinct' AS distinct, c->'statistics'->'categories' AS categories
FROM (SELECT columns FROM pgml.snapshots ORDER BY id DESC LIMIT 1) AS s, jsonb_array_elements(columns) AS c;

-- Models of what the features have become
CREATE FUNCTION prepared(relation text, label text, preprocess jsonb) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pgml.train('prepared', 'regression', relation, label, 'linear', preprocess => preprocess, test_size => 8,
        test_sampling => 'last');
    PERFORM pgml.deploy(max(id)) FROM pgml.models;
    RETURN (SELECT num_features FROM pgml.models ORDER BY id DESC LIMIT 1);
END $$;
-- what a model so trained answers to a question
CREATE FUNCTION answer(relation text, label text, preprocess jsonb, question text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    answer text;
BEGIN
    PERFORM prepared(relation, label, preprocess);
    EXECUTE 'SELECT ' || question INTO answer;
    RETURN answer;
END $$;
SET client_min_messages = error;
-- one feature for each category, zeros for NULL and what was not seen
CREATE TABLE shops AS SELECT (ARRAY['b', 'c', 'a', NULL])[1 + i % 4] AS shop, (ARRAY[20, 30, 10, 0])[1 + i % 4] AS sales FROM generate_series(1, 40) AS i;
SELECT prepared('shops', 'sales', '{"shop": {"encode": "one_hot"}}');
SELECT round(pgml.predict('prepared', ROW('a'::text))) AS a, round(pgml.predict('prepared', ROW('b'::text))) AS b,
    round(pgml.predict('prepared', ROW('c'))) AS c, round(pgml.predict('prepared', ROW(NULL::text))) AS missing,
    round(pgml.predict('prepared', ROW('z'::text))) AS unseen;
-- an array of features holds the codes 1, 2, 3 in ascending order of the categories, 0 or NULL for none
SELECT round(pgml.predict('prepared', ARRAY[1])) AS a, round(pgml.predict('prepared', ARRAY[2])) AS b,
    round(pgml.predict('prepared', ARRAY[3])) AS c, round(pgml.predict('prepared', ARRAY[NULL]::integer[])) AS missing,
    round(pgml.predict('prepared', ARRAY[0])) AS zero, round(pgml.predict('prepared', ARRAY[99])) AS unseen;
-- imputed by the most frequent category, of equally frequent ones the first
SELECT prepared('shops', 'sales', '{"shop": {"encode": "one_hot", "impute": "mode"}}');
SELECT pgml.predict('prepared', ROW(NULL::text)) = pgml.predict('prepared', ROW('a'::text)) AS missing,
    pgml.predict('prepared', ROW('z'::text)) = pgml.predict('prepared', ROW('a'::text)) AS unseen;
-- integers and booleans can be categories, too
CREATE TABLE zones AS SELECT (ARRAY[300, 100, 200, NULL])[1 + i % 4] AS zone, (ARRAY[20, 30, 10, 0])[1 + i % 4] AS sales FROM generate_series(1, 40) AS i;
SELECT prepared('zones', 'sales', '{"zone": {"encode": "one_hot"}}');
SELECT round(pgml.predict('prepared', ROW(100))) AS a, round(pgml.predict('prepared', ROW(200::bigint))) AS b,
    round(pgml.predict('prepared', ROW(300.0))) AS c, round(pgml.predict('prepared', ROW(150))::numeric, 1) AS unseen;

-- codes in the user's order: sales are ten times the place
CREATE TABLE ranks AS SELECT (ARRAY['low', 'mid', 'high'])[1 + i % 3] AS rank, 10 * (1 + i % 3) AS sales FROM generate_series(1, 40) AS i;
SELECT prepared('ranks', 'sales', '{"rank": {"encode": {"ordinal": ["low", "mid", "high", "top"]}}}');
SELECT round(pgml.predict('prepared', ROW('low'::text))) AS low, round(pgml.predict('prepared', ROW('high'::text))) AS high,
    round(pgml.predict('prepared', ROW('top'::text))) AS top, round(pgml.predict('prepared', ROW('other'::text))) AS other,
    round(pgml.predict('prepared', ROW(NULL::text))) AS missing;
SELECT prepared('zones', 'sales', '{"zone": {"encode": {"ordinal": [200, 300, 100]}}}');
SELECT round(pgml.predict('prepared', ROW(200))) AS first, round(pgml.predict('prepared', ROW(100))) AS last,
    round(pgml.predict('prepared', ROW(NULL::integer))::numeric, 1) AS missing;

-- by the mean of the label, drawn towards the mean of all
SELECT prepared('shops', 'sales', '{"shop": {"encode": "target"}}');
SELECT pgml.predict('prepared', ROW('c'::text)) > pgml.predict('prepared', ROW('b'::text)) AS c_above_b,
    pgml.predict('prepared', ROW('b'::text)) > pgml.predict('prepared', ROW('a'::text)) AS b_above_a,
    pgml.predict('prepared', ROW('z'::text)) = pgml.predict('prepared', ROW(NULL::text)) AS unseen_is_missing;
-- whose own label a training row doesn't know: categories of one row each say nothing
CREATE TABLE names AS SELECT 'n' || i AS name, (i * 7919) % 101 AS y FROM generate_series(1, 200) AS i;
SELECT deployed FROM pgml.train('leak', 'regression', 'names', 'y', 'linear', preprocess => '{"name": {"encode": "target"}}', test_size => 50);
SELECT (metrics->>'r2')::float < 0.2 AS learns_nothing FROM pgml.models ORDER BY id DESC LIMIT 1;

-- impute: the training rows' statistics stand for NULL, when training and when predicting
CREATE TABLE holes AS
SELECT CASE WHEN i % 4 = 0 THEN NULL ELSE (ARRAY[1, 2, 2, 10])[1 + i % 3] END AS x, i AS y FROM generate_series(1, 40) AS i;
SELECT impute, answer('holes', 'y', jsonb_build_object('x', jsonb_build_object('impute', impute)),
    format('pgml.predict(%L, ROW(NULL::integer)) = pgml.predict(%1$L, ROW(%s))', 'prepared', value)) AS same
FROM (VALUES ('median', 2), ('mode', 2), ('min', 1), ('max', 2), ('zero', 0)) AS v (impute, value);
SELECT prepared('holes', 'y', '{"x": {"impute": "mean"}}');
SELECT round(pgml.predict('prepared', ROW(NULL::integer))::numeric, 3)
    = round(pgml.predict('prepared', ROW((SELECT avg(x) FROM holes WHERE y <= 32)))::numeric, 3) AS same;

-- scale: a line fitted on scaled values predicts the same as one that was not
CREATE TABLE lines AS SELECT i AS x, 7 AS constant, 3 * i + 1 AS y FROM generate_series(1, 40) AS i;
SELECT scale, answer('lines', 'y', jsonb_build_object('x', jsonb_build_object('scale', scale), 'constant', jsonb_build_object('scale', scale)),
    $$round(pgml.predict('prepared', ROW(100, 7)))$$) AS predicted
FROM unnest(ARRAY['preserve', 'standard', 'min_max', 'max_abs', 'robust']) AS scale;
-- each element of an array by its own statistics
CREATE TABLE vectors AS SELECT ARRAY[i, NULLIF(1000 * (i % 3), 2000)] AS v, 3 * i + 1 AS y FROM generate_series(1, 40) AS i;
SELECT prepared('vectors', 'y', '{"v": {"impute": "min", "scale": "standard"}}');
SELECT round(pgml.predict('prepared', ARRAY[100, 0])) AS predicted,
    pgml.predict('prepared', ROW(ARRAY[5, NULL])) = pgml.predict('prepared', ROW(ARRAY[5, 0])) AS imputed;

-- a row, an array and a batch of both are prepared alike
SELECT prepared('goods', 'price',
    '{"grade": {"encode": "target", "scale": "standard"}, "rooms": {"impute": "mean", "scale": "min_max"}, "constant": {"scale": "standard"}}');
SELECT bool_and(pgml.predict('prepared', g) = pgml.predict('prepared', ROW(id, grade, rooms, area, constant))
    AND pgml.predict('prepared', g) = pgml.predict('prepared', ARRAY[id,
        CASE grade WHEN 'high' THEN 1 WHEN 'low' THEN 2 WHEN 'mid' THEN 3 END, rooms, area, constant])) AS same
FROM goods AS g;
SELECT array_agg(pgml.predict('prepared', g) ORDER BY id) = (SELECT array_agg(p) FROM pgml.predict_batch('prepared', array_agg(g ORDER BY id)) AS p) AS same
FROM goods AS g;
RESET client_min_messages;

-- The project's last snapshot is prepared as it was
SELECT deployed IS NOT NULL AS trained FROM pgml.train('prepared', algorithm => 'xgboost', hyperparams => '{"n_estimators": 2}',
    automatic_deploy => false, y_column_name => 'price', preprocess => '{"rooms": {"scale": "standard"}}');
SELECT count(DISTINCT snapshot_id) FROM (SELECT snapshot_id FROM pgml.models ORDER BY id DESC LIMIT 2) AS latest;

-- A category of test rows alone is a missing one
CREATE TABLE late AS SELECT CASE WHEN i > 35 THEN 'late' ELSE 'early' END AS word, i AS y FROM generate_series(1, 40) AS i;
SELECT attempt('{}', 'late', 'y');

-- What can't be done
SELECT attempt('{"rooms": {"scale": "standard"}}');
SELECT attempt('[]');
SELECT attempt('{"grade": "target"}');
SELECT attempt('{"missing": {"scale": "standard"}}');
SELECT attempt('{"price": {"scale": "standard"}}');
SELECT attempt('{"rooms": {"encoding": "target"}}');
SELECT attempt('{"rooms": {"encode": "binary"}}');
SELECT attempt('{"rooms": {"impute": "average"}}');
SELECT attempt('{"rooms": {"scale": 1}}');
SELECT attempt('{"grade": {"encode": {"ordinal": []}}}');
SELECT attempt('{"grade": {"encode": {"ordinal": ["low", "low"]}}}');
SELECT attempt('{"grade": {"encode": {"ordinal": ["low", "mid"]}}}');
SELECT attempt('{"rooms": {"encode": {"ordinal": ["one"]}}}');
SELECT attempt('{"rooms": {"encode": {"ordinal": [1, 2]}}}');
SELECT attempt('{"area": {"encode": "one_hot"}}');
SELECT attempt('{"grade": {"impute": "mean"}}');
SELECT attempt('{"grade": {"encode": "one_hot", "impute": "mean"}}');
SELECT attempt('{"grade": {"encode": "one_hot", "scale": "standard"}}');
SELECT attempt('{"grade": {"encode": "target"}, "rooms": {"impute": "zero"}}', label => 'id');
CREATE VIEW three AS SELECT grade, id % 3 AS kind FROM goods;
SELECT attempt('{"grade": {"encode": "target"}}', 'three', 'kind');
CREATE VIEW void AS SELECT NULL::real AS x, id AS y FROM goods;
SELECT attempt('{"x": {"impute": "mean"}}', 'void', 'y');
SELECT pgml.predict('prepared', ROW(NULL::integer, 'low'::text, 1, 2.0, 5));
SET client_min_messages = warning;
DROP SCHEMA test_preprocess CASCADE;
