-- Which relations, columns and values can be learned from.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\set SHOW_CONTEXT never
CREATE SCHEMA test_relations;
SET search_path = test_relations, public;
CREATE TABLE "Mixed Case" (x real, "The ""label""" integer);
INSERT INTO "Mixed Case" SELECT i, 10 * i + (i * 7919) % 7 FROM generate_series(1, 8) AS i;
CREATE TABLE public.elsewhere AS SELECT x, "The ""label""" AS y FROM "Mixed Case";
CREATE MATERIALIZED VIEW materialized AS SELECT * FROM elsewhere;
CREATE TABLE parted (x real, y real) PARTITION BY RANGE (x);
CREATE TABLE low PARTITION OF parted FOR VALUES FROM (0) TO (5);
CREATE TABLE high PARTITION OF parted FOR VALUES FROM (5) TO (50);
INSERT INTO parted SELECT * FROM elsewhere;
CREATE TEMPORARY TABLE passing AS SELECT * FROM elsewhere;

CREATE FUNCTION learn(relation text, label text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pgml.train(relation, 'regression', relation, label);
    RETURN (SELECT num_rows FROM pgml.snapshots ORDER BY id DESC LIMIT 1);
EXCEPTION WHEN OTHERS THEN
    RETURN SQLSTATE || ' ' || SQLERRM;
END $$;

\o /dev/null
SELECT learn('warm-up', 'y');
\o
SELECT learn('Mixed Case', 'The "label"');
SELECT learn('test_relations.Mixed Case', 'The "label"');
SELECT learn('test_relations."Mixed Case"', 'The "label"');
SELECT learn('elsewhere', 'y');
SELECT learn('ELSEWHERE', 'y');
SELECT learn('materialized', 'y');
SELECT learn('parted', 'y');
SELECT learn('passing', 'y');
RESET search_path;
SELECT test_relations.learn('elsewhere', 'y');
SELECT test_relations.learn('parted', 'y');
SELECT test_relations.learn('a.b.c', 'y');
SELECT test_relations.learn('not a name"', 'y');
SELECT test_relations.learn('', 'y');
SELECT test_relations.learn('pgml.projects_name_idx', 'name');
SET search_path = test_relations, public;

-- Foreign tables: a program's output, another server's table, and a partition that is one
CREATE EXTENSION file_fdw SCHEMA public;
CREATE SERVER programs FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE printed (x real, y real) SERVER programs
    OPTIONS (program 'for i in 1 2 3 4 5 6 7 8; do echo $i,$((10 * i)); done', format 'csv');
SELECT learn('printed', 'y');
CREATE EXTENSION postgres_fdw SCHEMA public;
DO $$
BEGIN
    EXECUTE format('CREATE SERVER loopback FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host %L, port %L, dbname %L)',
        split_part(current_setting('unix_socket_directories'), ',', 1), current_setting('port'), current_database());
END $$;
CREATE USER MAPPING FOR CURRENT_USER SERVER loopback;
CREATE FOREIGN TABLE remote (x real, y real) SERVER loopback OPTIONS (schema_name 'public', table_name 'elsewhere');
SELECT learn('remote', 'y');
SELECT bool_and(pgml.predict('remote', r) = pgml.predict('elsewhere', r)) AS same FROM remote AS r;
CREATE FOREIGN TABLE far PARTITION OF parted FOR VALUES FROM (100) TO (200) SERVER loopback
    OPTIONS (schema_name 'public', table_name 'shifted');
CREATE VIEW public.shifted AS SELECT x + 100 AS x, y FROM public.elsewhere;
SELECT learn('parted', 'y');
SELECT count(pgml.predict('parted', p)) FROM parted AS p;

-- Made in the same transaction
BEGIN;
CREATE TABLE fresh AS SELECT * FROM elsewhere;
SELECT learn('fresh', 'y');
ROLLBACK;

-- All kinds of numbers, and arrays of them
CREATE DOMAIN percent AS smallint CHECK (VALUE BETWEEN 0 AND 100);
CREATE TABLE kinds AS
SELECT i % 2 = 0 AS a_bool, i::smallint AS a_smallint, i AS an_integer, i::bigint AS a_bigint, i::real AS a_real,
    i::double precision AS a_double, i + 0.25 AS a_numeric, i::percent AS a_domain, ARRAY[i, i + 1] AS integers,
    ARRAY[i + 0.5, 1] AS numerics, ARRAY[ARRAY[i::real], ARRAY[0]] AS matrix, ARRAY[true, i > 3] AS booleans, i * 30 + (i * 7919) % 7 AS y
FROM generate_series(1, 12) AS i;
SELECT learn('kinds', 'y');
SELECT num_features FROM pgml.models ORDER BY id DESC LIMIT 1;
SELECT c->>'name' AS name, c->>'pg_type' AS pg_type, c->>'size' AS size, c->'statistics'->>'max' AS max
FROM (SELECT columns FROM pgml.snapshots ORDER BY id DESC LIMIT 1) AS s, jsonb_array_elements(columns) AS c;

-- Others can't
CREATE TABLE documented AS SELECT '{}'::jsonb AS document, 1 AS y;
SELECT learn('documented', 'y');
CREATE TABLE worded AS SELECT 1 AS x, 'a' AS word;
SELECT learn('worded', 'word');
CREATE TABLE listed AS SELECT 1 AS x, ARRAY[1, 2] AS y;
SELECT learn('listed', 'y');
CREATE TABLE lonely AS SELECT 1 AS y;
SELECT learn('lonely', 'y');
CREATE TABLE empty (x real, y real);
SELECT learn('empty', 'y');
CREATE TABLE single AS SELECT 1 AS x, 1 AS y;
SELECT learn('single', 'y');

-- Values that are missing, infinite or of another length
CREATE TABLE gaps AS SELECT NULLIF(i, 3) AS x, NULLIF(i % 4, 0) AS y FROM generate_series(1, 12) AS i;
SELECT learn('gaps', 'y');
CREATE TABLE unlabelled AS SELECT i AS x, NULLIF(i % 4, 0) AS y FROM generate_series(1, 12) AS i;
SELECT learn('unlabelled', 'y');
CREATE TABLE large AS SELECT CASE i WHEN 3 THEN 1e300 ELSE i END AS x, i AS y FROM generate_series(1, 12) AS i;
SELECT learn('large', 'y');
CREATE TABLE uneven AS SELECT array_fill(1, ARRAY[CASE i WHEN 5 THEN 3 ELSE 2 END]) AS x, i AS y FROM generate_series(1, 12) AS i;
SELECT learn('uneven', 'y');
CREATE TABLE gaping AS SELECT ARRAY[i, NULLIF(i, 5)] AS x, i AS y FROM generate_series(1, 12) AS i;
SELECT learn('gaping', 'y');
CREATE TABLE holes AS SELECT CASE i WHEN 5 THEN NULL ELSE ARRAY[i] END AS x, i AS y FROM generate_series(1, 12) AS i;
SELECT learn('holes', 'y');
CREATE TABLE empties AS SELECT i AS z, CASE i WHEN 1 THEN '{}'::int[] END AS x, i AS y FROM generate_series(1, 12) AS i;
SELECT learn('empties', 'y');
CREATE TABLE constant AS SELECT i AS x, 1 AS y FROM generate_series(1, 12) AS i;
SELECT pgml.train('constant', 'classification', 'constant', 'y');
SET client_min_messages = warning;
DROP SCHEMA test_relations CASCADE;
DROP EXTENSION file_fdw, postgres_fdw CASCADE;
DROP TABLE public.elsewhere CASCADE;
