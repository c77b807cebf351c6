\set QUIET on
SET client_min_messages = error;
DROP TABLE IF EXISTS vectors, some_vectors;
CREATE UNLOGGED TABLE vectors AS
SELECT ARRAY(SELECT ((r * 31 + i * 7919) % 1000 / 1000.0)::real FROM generate_series(1, 128) AS i) AS v FROM generate_series(1, :rows) AS r;
CREATE UNLOGGED TABLE some_vectors AS SELECT v FROM vectors LIMIT :rows / 100;
VACUUM ANALYZE vectors, some_vectors;
CREATE OR REPLACE FUNCTION dot_product_plpgsql(x real[], y real[]) RETURNS float8 LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    total float8 := 0;
BEGIN
    FOR i IN 1 .. array_length(x, 1) LOOP
        total := total + x[i]::float8 * y[i];
    END LOOP;
    RETURN total;
END
$$;
CREATE TEMP TABLE timing (place serial, what text, by text, us float8);
-- Best of three; the query reads the given relation once.
CREATE FUNCTION pg_temp.measure(what text, by text, query text, relation regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    start timestamptz;
    best float8 := 'infinity';
    count bigint;
BEGIN
    EXECUTE format('SELECT count(*) FROM %s', relation) INTO count;
    FOR repetition IN 1 .. 3 LOOP
        start := clock_timestamp();
        EXECUTE format(query, relation);
        best := least(best, extract(epoch FROM clock_timestamp() - start) * 1e6 / count);
    END LOOP;
    INSERT INTO timing (what, by, us) VALUES (what, by, best);
END
$$;
SET max_parallel_workers_per_gather = 0;
SET jit = off;
SELECT v AS query FROM vectors LIMIT 1 \gset
SELECT pg_temp.measure(what, by, replace(expression, 'query', quote_literal(:'query') || '::real[]'), relation::regclass)
FROM (VALUES
    ('each array opened', 'scan', 'SELECT sum(array_length(v, 1)) FROM %s', 'vectors'),
    ('dot_product', 'pgml', 'SELECT sum(pgml.dot_product(v, query)) FROM %s', 'vectors'),
    ('dot_product', 'a C loop', 'SELECT sum(dot_product_c(v, query)) FROM %s', 'vectors'),
    ('dot_product', 'SQL', 'SELECT sum((SELECT sum(a::float8 * b) FROM unnest(v, query) AS u (a, b))) FROM %s', 'some_vectors'),
    ('dot_product', 'PL/pgSQL', 'SELECT sum(dot_product_plpgsql(v, query)) FROM %s', 'some_vectors'),
    ('cosine_similarity', 'pgml', 'SELECT sum(pgml.cosine_similarity(v, query)) FROM %s', 'vectors'),
    ('cosine_similarity', 'SQL', 'SELECT sum((SELECT sum(a::float8 * b) / sqrt(sum(a::float8 * a)) / sqrt(sum(b::float8 * b))
        FROM unnest(v, query) AS u (a, b))) FROM %s', 'some_vectors'),
    ('norm_l2', 'pgml', 'SELECT sum(pgml.norm_l2(v)) FROM %s', 'vectors'),
    ('norm_l2', 'a C loop', 'SELECT sum(norm_l2_c(v)) FROM %s', 'vectors'),
    ('norm_l2', 'SQL', 'SELECT sum((SELECT sqrt(sum(a::float8 * a)) FROM unnest(v) AS a)) FROM %s', 'some_vectors'),
    ('norm_max', 'pgml', 'SELECT sum(pgml.norm_max(v)) FROM %s', 'vectors'),
    ('norm_max', 'SQL', 'SELECT sum((SELECT max(abs(a)) FROM unnest(v) AS a)) FROM %s', 'some_vectors'),
    ('normalize_l2', 'pgml', 'SELECT count(pgml.normalize_l2(v)) FROM %s', 'vectors'),
    ('add', 'pgml', 'SELECT count(pgml.add(v, query)) FROM %s', 'vectors'),
    ('add', 'SQL', 'SELECT count(ARRAY(SELECT a + b FROM unnest(v, query) AS u (a, b))) FROM %s', 'some_vectors'),
    ('sum of all rows', 'pgml', 'SELECT pgml.sum(v) FROM %s', 'vectors'),
    ('sum of all rows', 'SQL', 'SELECT array_agg(s ORDER BY i) FROM (SELECT i, sum(a) AS s
        FROM %s, unnest(v) WITH ORDINALITY AS u (a, i) GROUP BY i) AS sums', 'some_vectors'),
    ('max of all rows', 'pgml', 'SELECT pgml.max(v) FROM %s', 'vectors'),
    ('max of all rows', 'SQL', 'SELECT array_agg(s ORDER BY i) FROM (SELECT i, max(a) AS s
        FROM %s, unnest(v) WITH ORDINALITY AS u (a, i) GROUP BY i) AS maxima', 'some_vectors'))
    AS m (what, by, expression, relation) \g /dev/null
SELECT what, by, round(us::numeric, 3) AS us, round((us / min(us) FILTER (WHERE by = 'scan') OVER ())::numeric, 2) AS scans,
    round((us / min(us) FILTER (WHERE by = 'pgml') OVER (PARTITION BY what))::numeric, 1) AS times_pgml
FROM timing ORDER BY place;
DROP TABLE vectors, some_vectors;
