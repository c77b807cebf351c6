-- Prediction from rows: by name and by position, one and many, in parallel.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\set SHOW_CONTEXT never
CREATE SCHEMA test_rows;
SET search_path = test_rows, public;
CREATE TABLE flats AS
SELECT i AS id, (ARRAY['north', 'south', 'west'])[1 + i % 3] AS side, i % 5 AS rooms, (20 + i)::numeric(6, 1) AS area, i % 2 = 0 AS lift,
    100 * (i % 3) + 3 * (20 + i) AS rent
FROM generate_series(1, 60) AS i;
CREATE VIEW offers AS SELECT side, rooms, area, lift, rent FROM flats;
SELECT deployed FROM pgml.train('rent', 'regression', 'offers', 'rent', 'xgboost', '{"n_estimators": 5}');
SELECT id AS model FROM pgml.deployed_models \gset
CREATE VIEW sides AS SELECT rooms, area, lift, side FROM flats;
SELECT deployed FROM pgml.train('side', 'classification', 'sides', 'side', 'xgboost', '{"n_estimators": 5}');

-- A table's row is matched by its columns' names, whatever their order and whatever more it has
CREATE TABLE mixed AS SELECT rent, lift, 'x' AS extra, area::float8, side::varchar(20), rooms::bigint, id FROM flats;
SELECT bool_and(pgml.predict('rent', f) = pgml.predict('rent', m)) AS same FROM flats AS f JOIN mixed AS m USING (id);
SELECT bool_and(pgml.predict('rent', f) = pgml.predict('rent', f.*)) AS same FROM flats AS f;
-- so is that of a subquery and of a composite type
SELECT bool_and(pgml.predict('rent', s) = pgml.predict('rent', f)) AS same
FROM flats AS f, LATERAL (SELECT f.lift, f.area, f.rooms, f.side) AS s;
CREATE TYPE flat AS (lift boolean, area real, rooms smallint, side text);
SELECT bool_and(pgml.predict('rent', ROW(lift, area, rooms, side)::flat) = pgml.predict('rent', f)) AS same FROM flats AS f;
-- ROW(...) has no names: the features' order counts
SELECT bool_and(pgml.predict('rent', ROW(side, rooms, area, lift)) = pgml.predict('rent', f)
    AND pgml.predict('rent', (side, rooms, area, lift)) = pgml.predict(:model, f)
    AND pgml.predict(:model, ROW(side, rooms, area, lift)) = pgml.predict('rent', f)) AS same FROM flats AS f;
-- also if columns are named as ROW's are
CREATE TABLE numbered AS SELECT id % 7 AS f2, id AS f1, 3 * id AS y FROM flats;
SELECT deployed FROM pgml.train('numbered', 'regression', 'numbered', 'y');
SELECT bool_and(pgml.predict('numbered', n) = pgml.predict('numbered', ROW(f2, f1))) AS same FROM numbered AS n;
-- an array holds the codes of categories
SELECT bool_and(pgml.predict('rent', ARRAY[1 + id % 3, rooms, area, lift::integer]) = pgml.predict('rent', f)) AS same FROM flats AS f;

-- Probabilities and labels
SELECT bool_and(pgml.predict_proba('side', f) = pgml.predict_proba('side', ROW(rooms, area, lift))
    AND pgml.predict_proba('side', f) = pgml.predict_proba('side', ARRAY[rooms, area, lift::integer])) AS same FROM flats AS f;
SELECT bool_and(pgml.predict_label('side', f) = (ARRAY['north', 'south', 'west'])[pgml.predict('side', f)]) AS same FROM flats AS f;
SELECT array_length(pgml.predict_proba('side', f), 1) AS labels FROM flats AS f LIMIT 1;

-- Many rows in one call
SELECT count(*), sum(p) = (SELECT sum(pgml.predict('rent', f)) FROM flats AS f) AS same
FROM pgml.predict_batch('rent', (SELECT array_agg(f) FROM flats AS f)) AS p;
SELECT array_length(pgml.predict_batch(:model, array_agg(f)), 1) FROM flats AS f;
SELECT array_length(pgml.predict_batch(:model, array_agg(ROW(side, rooms, area, lift))), 1) FROM flats AS f;
SELECT count(*) FROM pgml.predict_batch('rent', ARRAY[]::flats[]);
SELECT array_length(pgml.predict_batch(:model, ARRAY[ARRAY[1, 2, 3, 0], ARRAY[1, 2, 3, 1]]), 1) AS numbers;

-- An altered table is read anew
CREATE TABLE before AS SELECT id, pgml.predict('rent', m) AS prediction FROM mixed AS m;
ALTER TABLE mixed DROP COLUMN extra;
ALTER TABLE mixed ADD COLUMN last integer;
SELECT bool_and(pgml.predict('rent', m) = prediction) AS same FROM mixed AS m JOIN before USING (id);
-- in a prepared statement, too
PREPARE one(text) AS SELECT pgml.predict('rent', ROW($1, 2, 50, true)) = pgml.predict('rent', ARRAY[2, 2, 50, 1]) AS same;
EXECUTE one('south');

-- In parallel plans
CREATE TABLE many AS SELECT * FROM flats, generate_series(1, 300);
ANALYZE many;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS off) SELECT sum(pgml.predict('rent', m)) FROM many AS m;
SELECT count(*) FILTER (WHERE pgml.predict('rent', m) = prediction) AS same FROM many AS m JOIN before USING (id);
SELECT count(*) FILTER (WHERE pgml.predict('rent', ROW(lift, area, rooms, side)::flat) = prediction) AS same FROM many AS m JOIN before USING (id);
SELECT count(*) FILTER (WHERE pgml.predict('rent', ROW(side, rooms, area, lift)) = prediction) AS same FROM many AS m JOIN before USING (id);
RESET max_parallel_workers_per_gather;

-- NULL: the row itself gives NULL, a column of it is a missing value
\pset null NULL
SELECT pgml.predict('rent', NULL::flats), pgml.predict_label('side', NULL::flats);
SELECT pgml.predict('rent', ROW(NULL::text, 2, 50, true)) IS NOT NULL AS category, pgml.predict('rent', ROW('east'::text, 2, 50, true))
    = pgml.predict('rent', ROW(NULL::text, 2, 50, true)) AS unseen_is_missing;
SELECT pgml.predict('rent', ROW('south'::text, NULL::integer, 50, true));
SELECT pgml.predict('rent', ARRAY[1, NULL, 50, 1]);

-- What can't be predicted
SELECT pgml.predict('rent', ROW('south'::text, 2, 50));
SELECT pgml.predict('rent', s) FROM (SELECT 1 AS rooms, 'x' AS side) AS s;
SELECT pgml.predict('rent', ROW(1, 2, 50, true));
SELECT pgml.predict('rent', ROW('south', '2', 50, true));
SELECT pgml.predict('rent', ROW('south', '2'::text, 50, true));
SELECT pgml.predict('rent', ROW('south', ARRAY[2], 50, true));
SELECT pgml.predict('rent', 1.5);
SELECT pgml.predict('rent', 'south'::text);
SELECT pgml.predict('rent', ARRAY['south', 'north']);
SELECT pgml.predict('rent', 'south');
SELECT pgml.predict(:model, now());
SELECT pgml.predict_batch('rent', ARRAY['south']);
SELECT pgml.predict_batch('rent', ARRAY[NULL, f]) FROM flats AS f LIMIT 1;
SELECT pgml.predict_label('rent', f) FROM flats AS f LIMIT 1;
SELECT pgml.predict_proba('rent', f) FROM flats AS f LIMIT 1;
-- not even by a model's id in what must never change
CREATE TABLE kept (side text, rooms integer, area numeric, lift boolean, rent real GENERATED ALWAYS AS (pgml.predict(1, ROW(side, rooms, area, lift))) STORED);
SET client_min_messages = warning;
DROP SCHEMA test_rows CASCADE;
