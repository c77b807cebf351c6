-- A table of :rows rows and :columns features, and its views; the same numbers each time.
SET client_min_messages = warning;
SELECT 'data_' || :rows || '_' || :columns AS name \gset
SELECT :'name' || '_classes' AS classes, :'name' || '_features' AS unlabelled \gset
SELECT to_regclass(:'name') IS NOT NULL AS exists \gset
\if :exists
    \quit
\endif
SELECT string_agg(format('random()::float4 AS c%s', c), ', ') AS made, string_agg('c' || c, ', ') AS features,
    string_agg(format('%s * c%s', c % 7 - 3, c), ' + ') || ' + 4 * c1 * c2' AS target
FROM generate_series(1, :columns) c \gset
SELECT setseed(0.5) \g /dev/null
CREATE TABLE :name AS
SELECT made.*, ((:target) + random() / 2)::float4 AS y FROM (SELECT :made FROM generate_series(1, :rows) OFFSET 0) made;
VACUUM ANALYZE :name;
SELECT avg(y) AS middle FROM :name \gset
CREATE VIEW :classes AS SELECT :features, (y > :middle)::int AS y FROM :name;
CREATE VIEW :unlabelled AS SELECT :features FROM :name;
