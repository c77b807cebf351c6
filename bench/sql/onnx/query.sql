-- Milliseconds for 100,000 rows, the best of 3.
\set QUIET on
SET client_min_messages = warning;
DROP TABLE IF EXISTS many;
CREATE TABLE many AS SELECT i AS id, i::float4 AS x, (i % 7)::float4 AS y, (i % 11)::float4 AS z FROM generate_series(1, 100000) i;
VACUUM ANALYZE many;
CREATE TEMP TABLE timing (place serial, what text, ms float8);
INSERT INTO timing (what, ms) VALUES
    ('reading the rows alone', best_ms('SELECT count(x + y + z) FROM many', 3)),
    ('typed: one call a row', best_ms('SELECT count(pg_onnx_run(''sum'', ''1'', x, y, z)) FROM many', 3)),
    ('query: 1000 rows a run', best_ms('SELECT count(*) FROM pg_onnx_run_query(''sum'', ''1'', ''SELECT id, x, y, z FROM many'')', 3)),
    ('query: 10000 rows a run', best_ms('SELECT count(*) FROM pg_onnx_run_query(''sum'', ''1'', ''SELECT id, x, y, z FROM many'', 10000)', 3));
SELECT what, round(ms::numeric, 1) AS ms, round((ms / min(ms) FILTER (WHERE what LIKE 'typed%') OVER ())::numeric, 2) AS "x one call a row"
FROM timing ORDER BY place;
