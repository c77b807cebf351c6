SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgml CASCADE;
CREATE EXTENSION IF NOT EXISTS howdah_bench;
CREATE EXTENSION IF NOT EXISTS plpython3u;

CREATE OR REPLACE FUNCTION increment_sql(i bigint) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT i + 1';
CREATE OR REPLACE FUNCTION increment_plpgsql(i bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN i + 1; END';
CREATE OR REPLACE FUNCTION increment_python(i bigint) RETURNS bigint LANGUAGE plpython3u IMMUTABLE AS 'return i + 1';
CREATE OR REPLACE FUNCTION increment_howdah(i bigint) RETURNS bigint LANGUAGE howdah IMMUTABLE AS 'org.howdah.bench.Bench::increment';
CREATE OR REPLACE FUNCTION read_howdah(query text) RETURNS double precision LANGUAGE howdah STABLE AS 'org.howdah.bench.Bench::sum';

DROP TABLE IF EXISTS wide, features;
SELECT format('CREATE TABLE wide AS SELECT %s FROM generate_series(1, :rows) i',
              string_agg(format('((i * %s) %% 1000)::float4 AS c%s', c, c), ', '))
FROM generate_series(1, 50) c \gset make_
\set rows_literal :rows
SELECT replace(:'make_format', ':rows', :'rows_literal') AS statement \gset
:statement;
CREATE TABLE features AS
SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, 2 * c1 - c2 + 0.5::float4 * c3 AS y FROM wide LIMIT :rows / 10;
VACUUM ANALYZE wide, features;
