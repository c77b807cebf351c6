-- ONNX models under pg_onnx's names
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
CREATE EXTENSION IF NOT EXISTS pg_onnx;
RESET client_min_messages;
\pset null NULL
-- x, y, z float32[n,1] to output float32[n,1]: a Concat and two Gemms
\set sum 'decode(''CAg6rgIKIwoBeAoBeQoBehIDeHl6IgZDb25jYXQqCwoEYXhpcxgBoAECChYKA3h5egoCdzEKAmIxEgFoIgRHZW1tChkKAWgKAncyCgJiMhIGb3V0cHV0IgRHZW1tEgNzdW0qMAgDCAMQAUICdzFKJAAAgD8AAAAAAAAAAAAAAAAAAIA/AAAAAAAAAAAAAAAAAACAPyoWCAMQAUICYjFKDAAAAAAAAAAAAAAAACoYCAMIARABQgJ3MkoMN45APY/C9TzEpQ49Kg4IARABQgJiMkoERB3gPloUCgF4Eg8KDQgBEgkKAxIBbgoCCAFaFAoBeRIPCg0IARIJCgMSAW4KAggBWhQKAXoSDwoNCAESCQoDEgFuCgIIAWIZCgZvdXRwdXQSDwoNCAESCQoDEgFuCgIIAUIECgAQDQ=='', ''base64'')'

-- Import
SELECT * FROM pg_onnx_inspect_model_bin(:sum);
SELECT (pg_onnx_inspect_model_bin(:sum)).outputs;
SELECT pg_onnx_import_model('sum', '1', :sum, '{}', 'a sum');
SELECT pg_onnx_import_model('my sum', '1.0.0', :sum);
SELECT name, version, option, inputs, outputs, description, lo_oid FROM pg_onnx_list_model();
DO $$
BEGIN
    PERFORM pg_onnx_import_model('sum', '1', '\x00');
EXCEPTION WHEN invalid_parameter_value THEN
    RAISE NOTICE 'refused: %', SQLERRM;
END
$$;
\set VERBOSITY terse
SELECT pg_onnx_import_model('sum', '1', :sum);
\set VERBOSITY default
SELECT pg_onnx_import_model('other', '1', '');
SELECT pg_onnx_import_model(NULL, '1', :sum);
SELECT pg_onnx_import_model('other', '', :sum);
SELECT pg_onnx_import_model('other', '1', :sum, NULL);

-- Run; a session is made where there is none
SELECT count(*) FROM pg_onnx_list_session();
SELECT pg_onnx_execute_session('sum', '1', '{"x": [[1], [2], [3]], "y": [[3], [4], [5]], "z": [[5], [6], [7]]}');
SELECT pg_onnx_execute_session('my sum', '1.0.0', '{"x": [[1]], "y": [[2]], "z": [[3]], "more": true}');
SELECT pg_onnx_execute_session('sum', '1', '{"x": [], "y": [], "z": []}');
SELECT pg_onnx_execute_session('sum', '1', NULL);
SELECT pg_onnx_create_session('sum', '1');
SELECT model, version, created_at > 0 AS created, last_executed_at >= created_at AS executed, execution_count, inputs, outputs, option
FROM pg_onnx_list_session();
SELECT execution_count FROM pg_onnx_describe_session('my sum', '1.0.0');
SELECT pg_onnx_destroy_session('my sum', '1.0.0');
SELECT pg_onnx_destroy_session('my sum', '1.0.0');
SELECT pg_onnx_describe_session('my sum', '1.0.0');
SELECT execution_count FROM pg_onnx_create_session('my sum', '1.0.0');
SELECT name, version, calls, rows, errors, total_time > 0 AS took, cardinality(histogram) AS bins, loaded_bytes > 0 AS loaded,
    last_used > now() - interval '1 hour' AS recent
FROM ext_pg_onnx.model_statistics;

-- What doesn't fit
SELECT pg_onnx_execute_session('sum', '2', '{}');
SELECT pg_onnx_execute_session('', '1', '{}');
SELECT pg_onnx_execute_session('sum', '1', '[]');
SELECT pg_onnx_execute_session('sum', '1', '{"x": [[1]], "y": [[2]]}');
SELECT pg_onnx_execute_session('sum', '1', '{"x": [[1], [2, 99]], "y": [[2], [1]], "z": [[2], [1]]}');
SELECT pg_onnx_execute_session('sum', '1', '{"x": [1], "y": [[2]], "z": [[3]]}');
SELECT pg_onnx_execute_session('sum', '1', '{"x": [["a"]], "y": [[2]], "z": [[3]]}');
SELECT pg_onnx_execute_session('sum', '1', '{"x": [[1]], "y": [[2], [3]], "z": [[3]]}');

-- Options
SELECT pg_onnx_import_model('options', '1', :sum, '{"session_options": {"graph_optimization_level": "ORT_ENABLE_ALL", "execution_mode": "sequential", "intra_op_num_threads": 2}}');
SELECT option FROM pg_onnx_create_session('options', '1');
SELECT pg_onnx_inspect_model_bin(:sum, '{"nonsense": 1}');
SELECT pg_onnx_inspect_model_bin(:sum, '{"session_options": {"intra_op_num_threads": -5}}');
SELECT pg_onnx_inspect_model_bin(:sum, '{"session_options": {"graph_optimization_level": "most"}}');
SELECT pg_onnx_inspect_model_bin(:sum, '{"session_options": {"optimized_model_filepath": "/tmp/x"}}');
SELECT pg_onnx_inspect_model_bin(:sum, '{"session_options": {"config_entries": {"ep.context_file_path": "/tmp/x"}}}');
SELECT pg_onnx_inspect_model_bin(:sum, '{"extensions": ["/tmp/x.so"]}');
SELECT pg_onnx_import_model('gpu', '1', :sum, '{"cuda": true}');

-- Without JSON
SELECT pg_onnx_run('sum', '1', 1, 2, 3);
SELECT pg_onnx_run('sum', '1', ARRAY[1, 2]::real[], ARRAY[[3], [4]]::float8[], ARRAY[5, 6]::numeric[]);
SELECT * FROM pg_onnx_run_rows('sum', '1', ARRAY[1, 2], ARRAY[3, 4], ARRAY[5, 6]);
SELECT pg_onnx_run_double('sum', '1', 1, 2, 3), pg_onnx_run_bytea('sum', '1', 1, 2, 3), pg_onnx_run_output('sum', '1', 'output', 1, 2, 3);
SELECT pg_onnx_run('sum', '1', VARIADIC ARRAY[1, 2, 3]);
SELECT pg_onnx_run('sum', '1', 1, 2);
SELECT pg_onnx_run('sum', '1', 1, 2, NULL::real);
SELECT pg_onnx_run('sum', '1', 1, 2, 'three'::text);
SELECT pg_onnx_run('sum', '1', ARRAY[[1, 2]], 2, 3);
SELECT pg_onnx_run_output('sum', '1', 'other', 1, 2, 3);
SELECT pg_onnx_run_bigint('sum', '1', 1, 2, 3);

-- A trigger, as pg_onnx's users write them
CREATE TABLE predicted (x real, y real, z real, prediction real);
CREATE FUNCTION predict_sum() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.prediction := pg_onnx_execute_session('sum', '1',
        jsonb_build_object('x', ARRAY[[NEW.x]], 'y', ARRAY[[NEW.y]], 'z', ARRAY[[NEW.z]])) #>> '{output, 0, 0}';
    RETURN NEW;
END
$$;
CREATE TRIGGER predict BEFORE INSERT ON predicted FOR EACH ROW EXECUTE FUNCTION predict_sum();
INSERT INTO predicted VALUES (1, 2, 3), (3, 4, 5) RETURNING *;

-- Rollback, and another model of the same name
BEGIN;
SELECT pg_onnx_import_model('gone', '1', :sum);
SELECT pg_onnx_run('gone', '1', 1, 2, 3);
ROLLBACK;
SELECT pg_onnx_run('gone', '1', 1, 2, 3);
BEGIN;
SELECT pg_onnx_drop_model('sum', '1');
SELECT pg_onnx_run('sum', '1', 1, 2, 3);
ROLLBACK;
SELECT pg_onnx_run('sum', '1', 1, 2, 3);
UPDATE ext_pg_onnx.part SET data = '\x08' || data WHERE content_id = (SELECT id FROM ext_pg_onnx.content WHERE name = 'sum');
SELECT pg_onnx_destroy_session('sum', '1');
SELECT pg_onnx_run('sum', '1', 1, 2, 3);

-- A plain role may do what it was granted
CREATE ROLE onnx_analyst;
SET ROLE onnx_analyst;
SELECT pg_onnx_run('my sum', '1.0.0', 1, 2, 3);
SELECT * FROM pg_onnx_list_model();
SELECT * FROM ext_pg_onnx.model;
RESET ROLE;
GRANT EXECUTE ON FUNCTION pg_onnx_execute_session TO onnx_analyst;
SET ROLE onnx_analyst;
SELECT pg_onnx_execute_session('my sum', '1.0.0', '{"x": [[1]], "y": [[2]], "z": [[3]]}');
SELECT pg_onnx_drop_model('my sum', '1.0.0');
RESET ROLE;
DROP OWNED BY onnx_analyst;
DROP ROLE onnx_analyst;

SELECT pg_onnx_drop_model('sum', '1'), pg_onnx_drop_model('sum', '1'), pg_onnx_drop_model('my sum', '1.0.0');
DROP TABLE predicted;
DROP FUNCTION predict_sum();
DROP EXTENSION pg_onnx;
SELECT count(*) FROM pg_namespace WHERE nspname = 'ext_pg_onnx';
