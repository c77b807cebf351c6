-- Columns of every type: what stands for their values, what is lost, what is refused.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\set SHOW_CONTEXT never
SET datestyle = 'ISO';
SET timezone = 'UTC';
CREATE SCHEMA test_columns;
SET search_path = test_columns, public;
CREATE TYPE size AS ENUM ('small', 'medium', 'large');
CREATE DOMAIN word AS text;
CREATE DOMAIN short_word AS word CHECK (length(VALUE) < 10);
CREATE DOMAIN pair AS integer[];
CREATE DOMAIN pairs AS pair;

-- What was learned of each column: the number of features, and the least and greatest value of the training rows
CREATE FUNCTION learned(OUT name text, OUT pg_type text, OUT size integer, OUT min text, OUT max text, OUT missing text)
RETURNS SETOF record LANGUAGE sql AS $$
    SELECT c->>'name', c->>'pg_type', (c->>'size')::integer, c->'statistics'->>'min', c->'statistics'->>'max',
        c->'statistics'->>'missing'
    FROM (SELECT columns FROM pgml.snapshots ORDER BY id DESC LIMIT 1) AS s, jsonb_array_elements(columns) AS c
$$;
CREATE FUNCTION learn(relation text, label text, preprocess jsonb DEFAULT '{}') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    hint text;
BEGIN
    PERFORM pgml.snapshot(relation, label, 0.25, 'last', preprocess);
    RETURN 'learned';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
    RETURN SQLSTATE || ' ' || SQLERRM || '. ' || hint;
END $$;

-- Numbers are themselves, dates and timestamps days since 2000-01-01, times and intervals seconds; categories are
-- numbered in ascending order, enums in theirs
CREATE TABLE kinds AS
SELECT i % 2 = 0 AS a_bool, i::smallint AS an_int2, i AS an_int4, i::bigint AS an_int8, i::real AS a_float4,
    i::float8 AS a_float8, i + 0.25 AS a_numeric, chr(96 + i) AS a_text, chr(96 + i)::varchar(3) AS a_varchar,
    chr(96 + i)::char(3) AS a_char, chr(96 + i)::name AS a_name,
    (ARRAY['small', 'medium', 'large'])[1 + i % 3]::size AS an_enum, md5(i::text)::uuid AS a_uuid,
    date '2000-01-01' + i AS a_date, timestamp '2000-01-01 12:00' + i * interval '1 day' AS a_timestamp,
    timestamptz '2000-01-01 12:00+00' + i * interval '1 day' AS a_timestamptz, time '00:00:30' + i * interval '1 hour' AS a_time,
    i * interval '1 day 1 second' AS an_interval, chr(96 + i)::short_word AS a_domain, ARRAY[i, i + 1]::pairs AS a_domain_of_array,
    ARRAY[i + 0.5, 1] AS numerics, ARRAY[ARRAY[i::real], ARRAY[0]] AS matrix, ARRAY[chr(96 + i), 'x'] AS texts, i AS y
FROM generate_series(1, 8) AS i;
SELECT learn('kinds', 'y');
SELECT * FROM learned();

-- They predict the same from a row as from the same row's training features
SELECT deployed FROM pgml.train('kinds', 'regression', 'kinds', 'y', 'xgboost', '{"n_estimators": 3}', test_sampling => 'last');
SELECT count(*), count(DISTINCT pgml.predict('kinds', k)) > 1 AS varies FROM kinds AS k;
SET intervalstyle = 'iso_8601';
SELECT bool_and(pgml.predict('kinds', k) = pgml.predict('kinds', j)) AS same
FROM kinds AS k JOIN (SELECT k.*, 'ignored' AS more FROM kinds AS k) AS j ON k.y = j.y;
RESET intervalstyle;
-- where the numbers are those listed above
CREATE VIEW times AS SELECT a_date, a_timestamp, a_timestamptz, a_time, an_interval, an_enum, a_char, y FROM kinds;
SELECT deployed FROM pgml.train('times', 'regression', 'times', 'y', 'linear', test_sampling => 'last');
SELECT bool_and(pgml.predict('times', t) = pgml.predict('times', ARRAY[y, y + 0.5, y + 0.5, 30 + y * 3600, y * 86401, 1 + y % 3, y]))
    AS same
FROM times AS t WHERE y <= 6;

-- A copy of the rows has columns of the same types
SELECT deployed FROM pgml.train('copied', 'regression', 'kinds', 'y', 'xgboost', '{"n_estimators": 3}', test_sampling => 'last',
    materialize_snapshot => true);
SELECT string_agg(format_type(atttypid, atttypmod), ', ' ORDER BY attnum) FROM pg_attribute
WHERE attrelid = (SELECT ('pgml.snapshot_' || max(id))::regclass FROM pgml.snapshots) AND attnum > 0;
SELECT bool_and(pgml.predict('kinds', k) = pgml.predict('copied', k)) AS same FROM kinds AS k;

-- NULL anywhere but in the label
CREATE TABLE gaps AS
SELECT NULLIF(i, 3) AS x, NULLIF(chr(96 + i), 'b') AS word, CASE WHEN i <> 4 THEN ARRAY[i, NULLIF(i, 5)] END AS list,
    CASE WHEN i <> 1 THEN date '2000-01-01' + i END AS day, i AS y
FROM generate_series(1, 8) AS i;
SELECT learn('gaps', 'y');
SELECT learn('gaps', 'y', '{"x": {"impute": "keep"}, "list": {"impute": "mean"}, "day": {"impute": "zero"}}');
SELECT * FROM learned();
SELECT learn('gaps', 'x');
-- of which some algorithms learn
SELECT deployed FROM pgml.train('gaps', 'regression', 'gaps', 'y', 'xgboost', '{"n_estimators": 3}', preprocess =>
    '{"x": {"impute": "keep"}, "list": {"impute": "keep"}, "day": {"impute": "keep"}}');
SELECT pgml.predict('gaps', ROW(NULL::integer, NULL::text, NULL::integer[], NULL::date)) IS NOT NULL AS predicted;
SELECT pgml.predict('gaps', ARRAY[NULL, NULL, NULL, NULL, NULL]::real[])
    = pgml.predict('gaps', ROW(NULL::integer, NULL::text, NULL::integer[], NULL::date)) AS same;
SELECT deployed FROM pgml.train('gaps', 'regression', 'gaps', 'y', 'linear', preprocess =>
    '{"x": {"impute": "keep"}, "list": {"impute": "mean"}, "day": {"impute": "mean"}}');

-- What real can't hold
CREATE TABLE large AS
SELECT 16777216 + i AS an_int4, 9007199254740992 + i AS an_int8, (i * 1e-300)::float8 AS tiny, i * 0.1::float8 AS tenths,
    (123456789.0 + i)::numeric AS a_numeric, i * 1e30::float8 AS huge, i AS y
FROM generate_series(1, 8) AS i;
SELECT learn('large', 'y');
-- neither in arrays, of which a column gives one warning, nor of times
CREATE TABLE large_arrays AS
SELECT ARRAY[i, NULL, 16777216 + i] AS int4s, ARRAY[[i], [9007199254740992 + i]] AS int8s, ARRAY[NULL, 0, i * 1e-300]::float8[] AS tinies,
    ARRAY[NULL, 0, 123456789.0 + i]::numeric[] AS numerics, ARRAY[0, 16777216, 0.1 * i, NULL, 'NaN']::float8[] AS harmless, i AS y
FROM generate_series(1, 8) AS i;
SELECT learn('large_arrays', 'y', '{"int4s": {"impute": "keep"}, "tinies": {"impute": "keep"}, "numerics": {"impute": "keep"}, "harmless": {"impute": "keep"}}');
CREATE DOMAIN moment AS timestamp;
CREATE TABLE late AS
SELECT date '2024-05-01' + i AS a_date, (date '2024-05-01' + i)::timestamp AS midnight, time '23:59:59' - i * interval '1 s' AS a_time,
    timestamp '2000-05-01' + i * interval '1.5 s' AS early, i * interval '1 day 1 s' AS short, date '99999-05-01' + i AS a_far_date,
    (timestamp '2024-05-01 12:34:56' + i * interval '1 s')::moment AS a_timestamp, timestamptz '2024-05-01 12:34:56+02' + i * interval '1 s' AS a_timestamptz,
    ARRAY[NULL, timestamp '2024-05-01 12:34:56' + i * interval '1 s'] AS timestamps, interval '1 year 1 s' + i * interval '1 day' AS an_interval,
    ARRAY[interval '1 s', interval '1 year 1 s' + i * interval '1 day'] AS intervals, i AS y
FROM generate_series(1, 8) AS i;
SELECT learn('late', 'y', '{"timestamps": {"impute": "keep"}}');

-- What can't be learned
CREATE TABLE odd AS SELECT '{}'::json AS document, '\x00'::bytea AS bytes, '1.1.1.1'::inet AS address, ARRAY['1.1.1.1'::inet] AS addresses, 1 AS y;
SELECT learn('odd', 'y');
CREATE VIEW odd_addresses AS SELECT addresses, y FROM odd;
SELECT learn('odd_addresses', 'y');
CREATE TABLE endless AS SELECT CASE i WHEN 5 THEN 'infinity'::date ELSE '2000-01-01' END AS day, i AS y FROM generate_series(1, 8) AS i;
SELECT learn('endless', 'y');
CREATE VIEW endless_arrays AS SELECT ARRAY[day] AS days, y FROM endless;
SELECT learn('endless_arrays', 'y');
SELECT learn('kinds', 'a_date');
SELECT learn('kinds', 'texts');
SELECT learn('kinds', 'numerics');
SELECT deployed FROM pgml.train('texts', 'regression', 'kinds', 'a_text');
CREATE TABLE dear AS SELECT i AS x, CASE i WHEN 2 THEN 1e300 WHEN 3 THEN -7 ELSE i END::float8 AS cost, i AS tax FROM generate_series(1, 8) AS i;
SELECT deployed FROM pgml.train_joint('dear', 'regression', 'dear', ARRAY['tax', 'cost'], 'lightgbm', test_sampling => 'last');
SELECT deployed FROM pgml.train_joint('dear', 'regression', 'dear', ARRAY['tax', 'cost'], 'xgboost', test_sampling => 'last');
SELECT deployed FROM pgml.train('poisson', 'regression', 'dear', 'cost', 'random_forest', '{"criterion": "poisson"}', test_sampling => 'last');
CREATE TABLE uneven AS SELECT array_fill('a'::text, ARRAY[CASE i WHEN 5 THEN 3 ELSE 2 END]) AS x, i AS y FROM generate_series(1, 12) AS i;
SELECT learn('uneven', 'y');

-- Other texts of the same order are other rows
CREATE TABLE words AS SELECT chr(96 + i) AS word, i AS y FROM generate_series(1, 8) AS i;
SELECT learn('words', 'y');
SELECT checksum AS before FROM pgml.snapshots ORDER BY id DESC LIMIT 1 \gset
UPDATE words SET word = word || word;
SELECT learn('words', 'y');
SELECT checksum = :'before' AS same_rows FROM pgml.snapshots ORDER BY id DESC LIMIT 1;

-- Statistics: of a column without values, of categories, and of those in arrays, which are numbered together; each element has codes
-- of its own
CREATE FUNCTION statistics(OUT name text, OUT statistics jsonb) RETURNS SETOF record LANGUAGE sql AS $$
    SELECT c->>'name', c->'statistics' FROM (SELECT columns FROM pgml.snapshots ORDER BY id DESC LIMIT 1) AS s, jsonb_array_elements(columns) AS c
$$;
CREATE TABLE described AS
SELECT NULL::real AS number, NULL::text AS word, NULL::size AS a_size, ARRAY[chr(98 + i % 2), NULLIF(chr(97 + i % 3), 'b')] AS tags,
    ARRAY[(ARRAY['large', 'small'])[1 + i % 2], 'medium']::size[] AS sizes, ARRAY[i, NULL] AS numbers, i AS y
FROM generate_series(1, 8) AS i;
SELECT learn('described', 'y', '{"number": {"impute": "keep"}, "numbers": {"impute": "keep"}}');
SELECT name, statistics FROM statistics() WHERE name IN ('number', 'word', 'a_size');
SELECT name, s.*, statistics->>'categories' AS categories
FROM statistics(), jsonb_to_record(statistics) AS s (min real, max real, mean real, missing integer, "distinct" integer)
WHERE name IN ('tags', 'sizes', 'numbers');
-- the codes are those that an array of features takes
SELECT deployed FROM pgml.train('tags', 'regression', 'described', 'y', 'xgboost', '{"n_estimators": 3}', test_sampling => 'last',
    preprocess => '{"number": {"impute": "keep"}, "numbers": {"impute": "keep"}}');
SELECT bool_and(pgml.predict('tags', d) = pgml.predict('tags', ARRAY[NULL, NULL, NULL, (c->tags[1]->'codes'->>0)::integer,
    (c->tags[2]->'codes'->>1)::integer, 2 - y % 2, 1, y, NULL]::real[])) AS same
FROM described AS d, (SELECT statistics->'categories' AS c FROM statistics() WHERE name = 'tags') AS s;
-- an order that is given holds for all elements
SELECT learn('described', 'y', '{"number": {"impute": "keep"}, "numbers": {"impute": "keep"}, "tags": {"encode": {"ordinal": ["c", "b", "a"]}}}');
SELECT statistics->>'categories' AS categories FROM statistics() WHERE name = 'tags';
-- of more than 10,000 categories, elements counted, none is listed
CREATE TABLE named AS
SELECT 'word ' || i AS words, CASE WHEN i > 10000 THEN 'word ' || 1 ELSE 'word ' || i END AS fewer, ARRAY['x', 'word ' || i / 2] AS lists, i AS y
FROM generate_series(1, 13336) AS i;
SELECT learn('named', 'y');
SELECT name, statistics->>'distinct' AS "distinct", jsonb_typeof(statistics->'categories') AS categories FROM statistics() ORDER BY name;

-- A type that calls itself vector gives its numbers as an array does
CREATE TYPE vector;
CREATE FUNCTION vector_in(cstring) RETURNS vector LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION vector_out(vector) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE vector (INPUT = vector_in, OUTPUT = vector_out, LIKE = text);
CREATE FUNCTION vector_to_float4(vector) RETURNS real[] LANGUAGE sql IMMUTABLE STRICT AS
    $$ SELECT translate(vector_out($1)::text, '[]', '{}')::real[] $$;
CREATE CAST (vector AS real[]) WITH FUNCTION vector_to_float4(vector);
CREATE TABLE embedded AS SELECT format('[%s,%s]', i, i % 3)::vector AS embedding, 2 * i AS y FROM generate_series(1, 40) AS i;
SELECT deployed FROM pgml.train('embedded', 'regression', 'embedded', 'y');
SELECT round(pgml.predict('embedded', e)) AS row, round(pgml.predict('embedded', ARRAY[7, 1])) AS array FROM embedded AS e WHERE y = 14;
SET client_min_messages = warning;
DROP SCHEMA test_columns CASCADE;
