-- Milliseconds for 1000 rows, the best of 7.
\set QUIET on
\set json 'jsonb_build_object(''x'', ARRAY[[x]], ''y'', ARRAY[[y]], ''z'', ARRAY[[z]])'
CREATE TEMP TABLE timing (place serial, what text, ms float8);
-- A session that has called often has its ring.
SELECT count(pg_onnx_execute_session('sum', '1', :json)) FROM points, generate_series(1, 20) \g /dev/null
INSERT INTO timing (what, ms) VALUES
    ('jsonb: building the arguments alone', best_ms('SELECT count(' || :'json' || ') FROM points')),
    ('jsonb: one call a row', best_ms('SELECT count(pg_onnx_execute_session(''sum'', ''1'', ' || :'json' || ')) FROM points')),
    ('typed: one call a row', best_ms('SELECT count(pg_onnx_run(''sum'', ''1'', x, y, z)) FROM points')),
    ('jsonb: building one argument of 1000 rows', best_ms(
        'SELECT jsonb_build_object(''x'', jsonb_agg(ARRAY[x]), ''y'', jsonb_agg(ARRAY[y]), ''z'', jsonb_agg(ARRAY[z])) FROM points')),
    ('jsonb: one call for 1000 rows', best_ms(
        'SELECT pg_onnx_execute_session(''sum'', ''1'', jsonb_build_object(''x'', jsonb_agg(ARRAY[x]), ''y'', jsonb_agg(ARRAY[y]), ''z'', jsonb_agg(ARRAY[z]))) FROM points')),
    ('typed: one call for 1000 rows', best_ms('SELECT pg_onnx_run(''sum'', ''1'', array_agg(x), array_agg(y), array_agg(z)) FROM points')),
    ('insert, a trigger that asks the model', best_ms('INSERT INTO measured SELECT x, y, z FROM points')),
    ('insert, a trigger that only does the jsonb', best_ms('INSERT INTO measured_arithmetic SELECT x, y, z FROM points'));
SELECT what, round(ms::numeric, 2) AS ms, round((ms / :loop_ms)::numeric, 1) AS "x bare loop" FROM timing ORDER BY place;
SELECT 'The insert takes ' || round((a.ms / b.ms)::numeric, 2) || ' times what it takes with the jsonb alone.'
FROM timing a, timing b WHERE a.what LIKE '%asks the model' AND b.what LIKE '%only does the jsonb' \g (tuples_only=on)
