-- Vector functions equal their definitions in SQL.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgml CASCADE;
RESET client_min_messages;

SELECT count(*) FROM pg_proc JOIN pg_language AS l ON l.oid = prolang
WHERE pronamespace = 'pgml'::regnamespace AND lanname = 'c' AND provolatile = 'i' AND proparallel = 's'
    AND obj_description(pg_proc.oid, 'pg_proc') IS NOT NULL;
SELECT count(*) FROM pg_proc WHERE pronamespace = 'pgml'::regnamespace AND prokind = 'a' AND proparallel = 's'
    AND obj_description(oid, 'pg_proc') IS NOT NULL;

CREATE TABLE vectors AS
SELECT r AS id, array_agg(sin(r * 7 + i) * 10 ORDER BY i) AS x, array_agg(cos(r * 3 - i) * 10 ORDER BY i) AS y
FROM generate_series(1, 2000) AS r, generate_series(1, 19) AS i GROUP BY r;

-- No row differs.
WITH e AS (
    SELECT id, v.x, v.y, count(*) FILTER (WHERE a <> 0) AS l0, sum(abs(a)) AS l1, sqrt(sum(a * a)) AS l2, max(abs(a)) AS m,
        sum(a * b) AS dot, sum(abs(a - b)) AS d1, sqrt(sum((a - b) ^ 2)) AS d2, sqrt(sum(b * b)) AS other,
        array_agg(a + b ORDER BY o) AS s, array_agg(a - b ORDER BY o) AS d, array_agg(a * b ORDER BY o) AS p,
        array_agg(a / b ORDER BY o) AS q, array_agg(a / 3 ORDER BY o) AS third
    FROM vectors AS v, unnest(x, y) WITH ORDINALITY AS u (a, b, o) GROUP BY id, v.x, v.y)
SELECT count(*) FROM e
WHERE pgml.norm_l0(x) <> l0 OR abs(pgml.norm_l1(x) - l1) > 1e-9 OR abs(pgml.norm_l2(x) - l2) > 1e-9
    OR pgml.norm_max(x) <> m OR abs(pgml.dot_product(x, y) - dot) > 1e-9
    OR abs(pgml.distance_l1(x, y) - d1) > 1e-9 OR abs(pgml.distance_l2(x, y) - d2) > 1e-9
    OR abs(pgml.cosine_similarity(x, y) - dot / l2 / other) > 1e-12
    OR pgml.add(x, y) <> s OR pgml.subtract(x, y) <> d OR pgml.multiply(x, y) <> p OR pgml.divide(x, y) <> q
    OR pgml.divide(x, 3::float8) <> third
    OR abs(pgml.norm_l2(pgml.normalize_l2(x)) - 1) > 1e-12 OR abs(pgml.norm_l1(pgml.normalize_l1(x)) - 1) > 1e-12
    OR pgml.norm_max(pgml.normalize_max(x)) <> 1
    OR abs(pgml.norm_l2(x::real[]) - l2) > 1e-4 OR abs(pgml.dot_product(x::real[], y::real[]) - dot) > 1e-3;

-- Edges.
SELECT pgml.norm_l2('{}'::real[]), pgml.add('{}'::real[], '{}'), pgml.normalize_l2('{0,0}'::real[]),
    pgml.cosine_similarity('{0,0}'::float8[], '{1,2}'), pgml.add('{{1,2},{3,4}}'::real[], 1),
    pgml.norm_l2('{3e200,4e200}'::float8[]), pgml.add('{NaN,Infinity}'::real[], 1);
SELECT pgml.add('{1,2}'::real[], '{1}');
SELECT pgml.norm_l1('{1,NULL}'::real[]);
SELECT pgml.divide('{1,2}'::real[], '{1,0}');
SELECT pgml.multiply('{3e38}'::real[], 10);

-- Each pair of types has one function: that of real[] where the other is real or exact, else that of double precision[].
CREATE FUNCTION pg_temp.result(call text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    type text;
BEGIN
    EXECUTE pg_catalog.format('SELECT pg_catalog.pg_typeof(%s)', call) INTO type;
    RETURN type;
EXCEPTION WHEN OTHERS THEN
    RETURN SQLERRM;
END $$;
SELECT pg_temp.result(format('pgml.dot_product(ARRAY[1]::%s[], ARRAY[1]::%s[])', a, b)) AS dot_product,
    pg_temp.result(format('pgml.add(ARRAY[1]::%s[], ARRAY[1]::%s[])', a, b)) AS add,
    pg_temp.result(format('pgml.add(ARRAY[1]::%s[], 1::%s)', a, b)) AS add_number, string_agg(a || ' ' || b, ', ' ORDER BY a, b) AS of
FROM unnest('{real,float8,int2,int4,int8,numeric}'::text[]) AS a, unnest('{real,float8,int2,int4,int8,numeric}'::text[]) AS b
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
SELECT pgml.norm_l2(ARRAY[3, 4]), pgml.norm_l1(ARRAY[0.5, -2]), pgml.normalize_max(ARRAY[1, 4]), pgml.multiply(ARRAY[1, 2], 3),
    pgml.add(ARRAY[1, 2], ARRAY[0.5, 1]), pgml.dot_product(ARRAY[1.5], ARRAY[2]), pgml.cosine_similarity(ARRAY[2], ARRAY[3]),
    pgml.add('{1,2}', 3), pgml.dot_product('{1,2}', ARRAY[3, 4]), pgml.dot_product('{1,2}'::real[], '{3,4}');
SELECT count(*) FROM pg_proc JOIN pg_language AS l ON l.oid = prolang
WHERE pronamespace = 'pgml'::regnamespace AND lanname = 'sql' AND provolatile = 'i' AND proparallel = 's' AND proisstrict
    AND obj_description(pg_proc.oid, 'pg_proc') IS NOT NULL;

-- The greatest absolute value, wherever it is.
SELECT count(*) FROM generate_series(1, 20) AS place, LATERAL (
    SELECT array_agg(CASE i WHEN place THEN -30 ELSE i END::float8 ORDER BY i) AS x FROM generate_series(1, 20) AS i) AS v
WHERE pgml.norm_max(x) <> 30 OR pgml.norm_max(x::real[]) <> 30 OR pgml.norm_max(array_append(x, 'NaN')) <> 'NaN';
SELECT pgml.divide('{1,2,NaN}'::real[], '{1,2,0}'), pgml.divide('{}'::real[], 0);
SELECT pgml.divide('{1,2}'::real[], 0);

-- Aggregates skip NULL; no rows make an empty array.
SELECT pgml.sum(v), pgml.min(v), pgml.max(v), pgml.min_abs(v), pgml.max_abs(v)
FROM (VALUES ('{1,-5}'::real[]), (NULL), ('{-2,3}')) AS rows (v);
SELECT pgml.sum(x), pgml.max_abs(x) FROM vectors WHERE false;
SELECT pgml.sum(v) FROM (VALUES ('{1}'::real[]), ('{1,2}')) AS rows (v);
SELECT pgml.sum(v) FROM (VALUES ('{1,3e38}'::real[]), ('{1,3e38}')) AS rows (v);
SELECT pgml.sum(v), pgml.min(v), pgml.max(v), pgml.min_abs(v), pgml.max_abs(v)
FROM (VALUES ('{1,NaN,-Infinity,-0}'::float8[]), ('{NaN,2,-Infinity,0}'), ('{-3,1,5,0}')) AS rows (v);
SELECT pgml.sum_s_combine(pgml.sum_s_state(NULL, '{1}'), '{2}'), pgml.sum_s_finalize(NULL);

-- Parallel.
CREATE TEMPORARY TABLE alone AS SELECT pgml.sum(x) AS s, pgml.max_abs(x) AS m FROM vectors;
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
SET max_parallel_workers_per_gather = 2;
EXPLAIN (COSTS OFF) SELECT pgml.sum(x), pgml.max_abs(x) FROM vectors;
SELECT pgml.distance_l2(s, pgml.sum(x)) < 1e-9 AS sum, m = pgml.max_abs(x) AS max FROM vectors, alone GROUP BY s, m;
DROP TABLE vectors;
