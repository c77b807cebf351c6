-- Prediction: features of each type, by project and by model, rows and batches.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\set SHOW_CONTEXT never
CREATE TABLE sums AS SELECT i AS a, (i * 7) % 5 AS b, 3 * i + 2 * ((i * 7) % 5) + 1 + ((i * 7919) % 3 - 1) * 0.1 AS y
FROM generate_series(1, 40) AS i;
SELECT deployed FROM pgml.train('sum', 'regression', 'sums', 'y');
CREATE TABLE sides AS SELECT i AS x, 10 + 5 * (i > 20)::integer AS side FROM generate_series(1, 40) AS i;
SELECT deployed FROM pgml.train('side', 'classification', 'sides', 'side');

-- 3 * 2 + 2 * 1 + 1
SELECT round(pgml.predict('sum', f::real[])) AS real, round(pgml.predict('sum', f::float8[])) AS float8,
    round(pgml.predict('sum', f::smallint[])) AS smallint, round(pgml.predict('sum', f)) AS integer,
    round(pgml.predict('sum', f::bigint[])) AS bigint, round(pgml.predict('sum', f::numeric[])) AS numeric,
    round(pgml.predict('sum', ARRAY[true, false])) AS boolean, round(pgml.predict('sum', ARRAY[2.0, 1])) AS literal
FROM (VALUES (ARRAY[2, 1])) AS v (f);
SELECT round(pgml.predict(1, f::real[])) AS real, round(pgml.predict(1, f::float8[])) AS float8,
    round(pgml.predict(1, f::smallint[])) AS smallint, round(pgml.predict(1, f)) AS integer,
    round(pgml.predict(1, f::bigint[])) AS bigint, round(pgml.predict(1, f::numeric[])) AS numeric,
    round(pgml.predict(1, ARRAY[true, false])) AS boolean, round(pgml.predict(1, ARRAY[2.0, 1])) AS literal
FROM (VALUES (ARRAY[2, 1])) AS v (f);
SELECT round(pgml.predict('sum', ARRAY[ARRAY[2], ARRAY[1]])) AS two_dimensions;
SELECT round(pgml.predict(project_name => 'sum', features => ARRAY[2, 1])) AS by_name,
    round(pgml.predict(model_id => 1, features => ARRAY[2, 1])) AS by_name;

SELECT pgml.predict('side', ARRAY[1]) AS low, pgml.predict('side', ARRAY[40]) AS high;
SELECT p[1] > 0.5 AS low, p[1] + p[2] = 1 AS whole, array_length(p, 1)
FROM (SELECT pgml.predict_proba('side', ARRAY[1]) AS p) AS probabilities;
SELECT pgml.predict_proba(2, f::real[]) = pgml.predict_proba(2, f::float8[])
    AND pgml.predict_proba(2, f::smallint[]) = pgml.predict_proba(2, f)
    AND pgml.predict_proba(2, f::bigint[]) = pgml.predict_proba('side', f::numeric[]) AS same
FROM (VALUES (ARRAY[17])) AS v (f);
SELECT array_length(pgml.predict_proba('side', ARRAY[1, 2, 3]), 1) AS three_rows;

-- All rows in one call
SELECT count(*), abs(sum(p) - (SELECT sum(y) FROM sums)) < 5 AS same
FROM pgml.predict_batch('sum', (SELECT array_agg(ARRAY[a, b] ORDER BY a) FROM sums)) AS p;
SELECT array_length(pgml.predict_batch(1, array_agg(ARRAY[a, b]::real[])), 1) FROM sums;
SELECT round(y) AS y, round(pgml.predict_batch('sum', ARRAY[ARRAY[a, b]])) AS prediction FROM sums ORDER BY a LIMIT 2;
SELECT count(*) AS none FROM pgml.predict_batch('sum', '{}'::real[]);

-- NULL gives NULL
\pset null NULL
SELECT pgml.predict('sum', NULL::real[]), pgml.predict(NULL::text, ARRAY[1, 2]), pgml.predict_proba('side', NULL::real[]);

-- What can't be predicted
SELECT pgml.predict('sum', ARRAY[1]);
SELECT pgml.predict('sum', ARRAY[1, 2, 3]);
SELECT pgml.predict('sum', '{}'::real[]);
SELECT pgml.predict('sum', ARRAY[1, NULL]);
SELECT pgml.predict_batch('sum', ARRAY[1, 2, 3]);
SELECT pgml.predict('none', ARRAY[1]);
SELECT pgml.predict(4711, ARRAY[1]);
SELECT pgml.predict_proba('sum', ARRAY[1, 2]);
UPDATE pgml.files SET data = '\x00'::bytea || data WHERE model_id = 2;
UPDATE pgml.models SET checksum = repeat('0', 64) WHERE id = 2;
SELECT pgml.predict('side', ARRAY[1]);
DELETE FROM pgml.files WHERE model_id = 2;
SELECT pgml.predict('side', ARRAY[1]);
INSERT INTO pgml.projects (name, task) VALUES ('idle', 'regression');
SELECT pgml.predict('idle', ARRAY[1]);

-- In views, prepared statements and conditions
CREATE VIEW predicted AS SELECT a, y, round(pgml.predict('sum', ARRAY[a, b])) AS p FROM sums;
SELECT count(*) FROM predicted WHERE p = round(y);
PREPARE one(integer) AS SELECT round(pgml.predict('sum', ARRAY[$1, 0]));
EXECUTE one(1);
EXECUTE one(2);

-- Many rows, which are predicted in several threads, as one by one
SELECT deployed FROM pgml.train('forest', 'regression', 'sums', 'y', 'random_forest', '{"n_estimators": 50}');
WITH rows AS (SELECT i, ARRAY[i % 40, (i * 7) % 5]::real[] AS features FROM generate_series(1, 30000) AS i),
    batch AS (SELECT p, n FROM pgml.predict_batch('forest', (SELECT array_agg(features ORDER BY i) FROM rows)) WITH ORDINALITY AS t(p, n))
SELECT count(*), bool_and(pgml.predict('forest', features) = p) AS same FROM rows JOIN batch ON n = i;

-- A session looks up what a project predicts with once: its second statement asks nothing more
\c -
BEGIN;
SELECT round(pgml.predict('sum', ARRAY[1, 0]));
SELECT sum(seq_scan + COALESCE(idx_scan, 0)) AS scans FROM pg_stat_xact_user_tables WHERE schemaname = 'pgml' \gset
SELECT round(pgml.predict('sum', ARRAY[2, 0]));
SELECT :scans > 0 AS first, sum(seq_scan + COALESCE(idx_scan, 0)) - :scans AS second
FROM pg_stat_xact_user_tables WHERE schemaname = 'pgml';
COMMIT;
DROP VIEW predicted;
DROP TABLE sums, sides;
