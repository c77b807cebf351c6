-- ONNX models on the rows of queries
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
CREATE EXTENSION IF NOT EXISTS pg_onnx;
\pset null NULL
-- x, y, z float32[n,1] to output float32[n,1]: a Concat and two Gemms
\set sum 'decode(''CAg6rgIKIwoBeAoBeQoBehIDeHl6IgZDb25jYXQqCwoEYXhpcxgBoAECChYKA3h5egoCdzEKAmIxEgFoIgRHZW1tChkKAWgKAncyCgJiMhIGb3V0cHV0IgRHZW1tEgNzdW0qMAgDCAMQAUICdzFKJAAAgD8AAAAAAAAAAAAAAAAAAIA/AAAAAAAAAAAAAAAAAACAPyoWCAMQAUICYjFKDAAAAAAAAAAAAAAAACoYCAMIARABQgJ3MkoMN45APY/C9TzEpQ49Kg4IARABQgJiMkoERB3gPloUCgF4Eg8KDQgBEgkKAxIBbgoCCAFaFAoBeRIPCg0IARIJCgMSAW4KAggBWhQKAXoSDwoNCAESCQoDEgFuCgIIAWIZCgZvdXRwdXQSDwoNCAESCQoDEgFuCgIIAUIECgAQDQ=='', ''base64'')'
SELECT pg_onnx_import_model('sum', '1', :sum);
SELECT pgml.load_dataset('iris') IS NOT NULL AS loaded;
SELECT algorithm FROM pgml.train('onnx query', 'classification', 'pgml.iris', 'target', 'random_forest', '{"n_estimators": 5, "random_state": 0}');
SELECT pg_onnx_import_model('iris', '1', pgml.export_onnx(max(id))) FROM pgml.models;
RESET client_min_messages;
SELECT inputs, outputs FROM pg_onnx_list_model() WHERE name = 'iris';
CREATE TABLE points AS SELECT i AS id, (i % 7)::real AS x, i::float8 / 10 AS y, i % 11 AS z FROM generate_series(1, 10000) AS i;

-- Inputs by their names, else by their places
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, y, z FROM points ORDER BY id LIMIT 3');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT id, z, y, x FROM points ORDER BY id LIMIT 3;');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT ''first'' AS key, x AS a, y AS b, z AS c FROM points ORDER BY id LIMIT 1 -- one');
SELECT * FROM pg_onnx_run_query('sum', '1', 'VALUES (NULL, 1, 2.5, ARRAY[3]), (''two'', 4, 5, ARRAY[6])');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT (1, ''row''), ''\x0000803f''::bytea, 2::bigint, 3::smallint');

-- One input: its columns, or an array of them
SELECT * FROM pg_onnx_run_query('iris', '1', 'SELECT 1, 5.1, 3.5, 1.4, 0.2', output_name => 'probabilities');
SELECT * FROM pg_onnx_run_query('iris', '1', 'SELECT 1, ARRAY[5.1, 3.5, 1.4, 0.2]', output_name => 'probabilities');
SELECT * FROM pg_onnx_run_query('iris', '1', 'SELECT 1, ARRAY[5.1, 3.5], 1.4, ARRAY[0.2]', output_name => 'probabilities');
SELECT count(*), count(*) FILTER (WHERE output[1]::int = target) > 140 AS right
FROM pg_onnx_run_query('iris', '1', 'SELECT ctid, sepal_length, sepal_width, petal_length, petal_width FROM pgml.iris', 64) AS q
    JOIN pgml.iris ON iris.ctid = q.key::tid;

-- The same as row by row, however many rows are run together
CREATE TABLE one_by_one AS SELECT id, pg_onnx_run('sum', '1', x, y, z) AS output FROM points;
SELECT size, count(*) AS rows, count(*) FILTER (WHERE q.output[1] = o.output[1][1]) AS equal
FROM unnest(ARRAY[7, 1000, 1024, 9999, 10000, 10001]) AS size,
    LATERAL pg_onnx_run_query('sum', '1', 'SELECT id, x, y, z FROM points', size) AS q JOIN one_by_one o ON o.id = q.key::int
GROUP BY size ORDER BY size;
SELECT rows, (SELECT count(*) || ' to ' || max(key::int) FROM pg_onnx_run_query('sum', '1',
    format('SELECT id, x, y, z FROM points ORDER BY id LIMIT %s', rows), 3))
FROM unnest(ARRAY[0, 1, 2, 3, 4, 6, 7]) AS rows;
SELECT calls, rows, errors FROM ext_pg_onnx.model_statistics WHERE name = 'iris';

-- Texts, rows of any length, models of one row at a time, outputs that aren't of the rows
SELECT pg_onnx_import_model('number', '1', '\x08073a400a170a01781201792204436173742a090a02746f1801a001021201675a100a0178120b0a09080812050a0312016e62100a0179120b0a09080112050a0312016e42040a00100d');
SELECT pg_onnx_import_model('free', '1', '\x08073a430a100a017812017922084964656e746974791201675a150a017812100a0e0801120a0a0312016e0a0312016d62150a017912100a0e0801120a0a0312016e0a0312016d42040a00100d');
SELECT pg_onnx_import_model('one', '1', '\x08073a3f0a100a017812017922084964656e746974791201675a130a0178120e0a0c080112080a0208010a02080262130a0179120e0a0c080112080a0208010a02080242040a00100d');
SELECT pg_onnx_import_model('three', '1', '\x08073a3f0a100a017812017922084964656e746974791201675a130a0178120e0a0c080112080a0208030a02080262130a0179120e0a0c080112080a0208030a02080242040a00100d');
SELECT pg_onnx_import_model('total', '1', '\x08073a460a220a0178120179220952656475636553756d2a0f0a086b65657064696d731800a001021201675a100a0178120b0a09080112050a0312016e620b0a017912060a040801120042040a00100d');
SELECT * FROM pg_onnx_run_query('number', '1', $$VALUES (1, '1.5'), (2, '-7'), (3, '1e3')$$, 2);
SELECT * FROM pg_onnx_run_query('number', '1', $$VALUES (1, '1.5'), (2, NULL)$$);
SELECT * FROM pg_onnx_run_query('number', '1', 'SELECT 1, 2');
SELECT * FROM pg_onnx_run_query('free', '1', 'SELECT 1, 2, 3, 4');
SELECT * FROM pg_onnx_run_query('free', '1', 'VALUES (1, ARRAY[1, 2]), (2, ARRAY[3])');
SELECT * FROM pg_onnx_run_query('free', '1', 'VALUES (1, ARRAY[1, 2]), (2, ARRAY[3])', 1);
SELECT * FROM pg_onnx_run_query('one', '1', 'SELECT id, x, y FROM points ORDER BY id LIMIT 5', 3);
SELECT * FROM pg_onnx_run_query('three', '1', 'SELECT 1, 2, 3');
SELECT * FROM pg_onnx_run_query('total', '1', 'VALUES (1, 5), (2, 6)');
SELECT * FROM pg_onnx_run_query('total', '1', 'VALUES (1, 5), (2, 6)', 1);
SELECT name, calls, rows FROM ext_pg_onnx.model_statistics WHERE name IN ('free', 'one');

-- A query within a query, and several at once
SELECT key, output FROM pg_onnx_run_query('sum', '1',
    $$SELECT key, output, output, output FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, y, z FROM points ORDER BY id LIMIT 3', 2)$$, 2);
SELECT count(*) FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, y, z FROM points WHERE id <= 10') AS a
    JOIN pg_onnx_run_query('sum', '1', 'SELECT id, x, y, z FROM points WHERE id > 5') AS b USING (key);
SELECT count(*) FROM pg_cursors;

-- Its own transaction's rows, a read-only transaction, and a function that may not write
BEGIN;
INSERT INTO points VALUES (0, 1, 2, 3);
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, y, z FROM points WHERE id = 0');
ROLLBACK;
BEGIN READ ONLY;
SELECT count(*) FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, y, z FROM points');
COMMIT;
CREATE FUNCTION stable_count() RETURNS bigint STABLE LANGUAGE plpgsql AS
$$ BEGIN RETURN (SELECT count(*) FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, y, z FROM points')); END $$;
SELECT stable_count();

-- What is no query
SELECT * FROM pg_onnx_run_query('sum', '1', 'DELETE FROM points RETURNING id, x, y, z');
SELECT * FROM pg_onnx_run_query('sum', '1', 'WITH d AS (DELETE FROM points RETURNING id, x, y, z) SELECT * FROM d');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT 1, 2, 3, 4; DELETE FROM points');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT 1, 2, 3, 4) AS q; DELETE FROM points; SELECT * FROM (SELECT 1, 2, 3, 4');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, y, z FROM points FOR UPDATE');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, y, nothing FROM points');
SELECT count(*) FROM points;

-- What doesn't fit
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT FROM points');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT id FROM points');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, y FROM points');
SELECT * FROM pg_onnx_run_query('iris', '1', 'SELECT id, x, y, z FROM points');
SELECT * FROM pg_onnx_run_query('iris', '1', 'VALUES (1, ARRAY[1, 2, 3, 4]), (2, ARRAY[1, 2, 3])');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, NULLIF(y, 1.2), z FROM points ORDER BY id', 5);
SELECT * FROM pg_onnx_run_query('iris', '1', 'SELECT 1, ARRAY[1, 2, NULL, 4]');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT 1, x, y, ''three'' AS z FROM points');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT 1, x, 1e300::float8 AS y, z FROM points');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT 1, 2, 3, 4', 0);
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT 1, 2, 3, 4', NULL);
SELECT * FROM pg_onnx_run_query('sum', '1', NULL);
SELECT * FROM pg_onnx_run_query(NULL, '1', 'SELECT 1, 2, 3, 4');
SELECT * FROM pg_onnx_run_query('none', '1', 'SELECT 1, 2, 3, 4');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT 1, 2, 3, 4', output_name => 'none');
SELECT pg_onnx_run_query('sum', '1', 'SELECT 1, 2, 3, 4');
SELECT count(*) FROM pg_cursors;
DO $$
BEGIN
    PERFORM pg_onnx_run_query('sum', '1', 'SELECT 1, 2, 3, 1 / (id - 5) FROM points ORDER BY id', 2);
EXCEPTION WHEN division_by_zero THEN
    RAISE NOTICE 'caught, and after it %', (SELECT output FROM pg_onnx_run_query('sum', '1', 'SELECT 1, 2, 3, 4'));
END
$$;

-- The query has its caller's rights
CREATE ROLE onnx_query_analyst;
GRANT EXECUTE ON FUNCTION pg_onnx_run_query TO onnx_query_analyst;
SET ROLE onnx_query_analyst;
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT 1, 2, 3, 4');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, y, z FROM points');
SELECT * FROM pg_onnx_run_query('sum', '1', 'SELECT id, id, id, id FROM ext_pg_onnx.content');
RESET ROLE;
GRANT SELECT ON points TO onnx_query_analyst;
SET ROLE onnx_query_analyst;
SELECT count(*) FROM pg_onnx_run_query('sum', '1', 'SELECT id, x, y, z FROM points');
RESET ROLE;
DROP OWNED BY onnx_query_analyst;
DROP ROLE onnx_query_analyst;

DROP TABLE points, one_by_one;
DROP FUNCTION stable_count();
DROP EXTENSION pg_onnx;
