-- Settings and options of ONNX models
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
CREATE EXTENSION IF NOT EXISTS pg_onnx;
RESET client_min_messages;
-- x, y, z float32[n,1] to output float32[n,1]: a Concat and two Gemms
\set sum 'decode(''CAg6rgIKIwoBeAoBeQoBehIDeHl6IgZDb25jYXQqCwoEYXhpcxgBoAECChYKA3h5egoCdzEKAmIxEgFoIgRHZW1tChkKAWgKAncyCgJiMhIGb3V0cHV0IgRHZW1tEgNzdW0qMAgDCAMQAUICdzFKJAAAgD8AAAAAAAAAAAAAAAAAAIA/AAAAAAAAAAAAAAAAAACAPyoWCAMQAUICYjFKDAAAAAAAAAAAAAAAACoYCAMIARABQgJ3MkoMN45APY/C9TzEpQ49Kg4IARABQgJiMkoERB3gPloUCgF4Eg8KDQgBEgkKAxIBbgoCCAFaFAoBeRIPCg0IARIJCgMSAW4KAggBWhQKAXoSDwoNCAESCQoDEgFuCgIIAWIZCgZvdXRwdXQSDwoNCAESCQoDEgFuCgIIAUIECgAQDQ=='', ''base64'')'

-- Shapes
SELECT * FROM pg_onnx_inspect_model_bin(:sum, '{"input_shape": {"x": [2, 1]}, "output_shape": {"output": [2, -1]}}');
SELECT pg_onnx_import_model('two rows', '1', :sum, '{"input_shape": {"x": [2, 1]}}');
SELECT inputs, outputs, option FROM pg_onnx_list_model();
SELECT inputs, option FROM pg_onnx_create_session('two rows', '1');
SELECT pg_onnx_run('two rows', '1', ARRAY[1, 2], ARRAY[3, 4], ARRAY[5, 6]);
SELECT pg_onnx_run('two rows', '1', 1, 3, 5);
SELECT pg_onnx_inspect_model_bin(:sum, '{"input_shape": {"x": [1]}}');
SELECT pg_onnx_inspect_model_bin(:sum, '{"input_shape": {"x": [2, 3]}}');
SELECT pg_onnx_inspect_model_bin(:sum, '{"output_shape": {"x": [2, 1]}}');
SELECT pg_onnx_inspect_model_bin(:sum, '{"input_shape": {"x": "2,1"}}');
SELECT pg_onnx_import_model('n', '1', :sum, '{"input_shape": {"x": [2, 1], "y": [3, 1]}}');
SELECT pg_onnx_import_model('n', '1', :sum, '{"input_shape": {"x": [2, 1]}, "free_dimension_overrides": {"n": 3}}');

-- A GPU, where ONNX Runtime was built without CUDA
SELECT pg_onnx_import_model('gpu', '1', :sum, '{"cuda": true}');
SET howdah.onnx_cuda_fallback = on;
SELECT pg_onnx_import_model('gpu', '1', :sum, '{"cuda": 1}');
SELECT pg_onnx_run('gpu', '1', 1, 2, 3);
SELECT pg_onnx_run('gpu', '1', 1, 2, 3);
SELECT option FROM pg_onnx_describe_session('gpu', '1');
SELECT pg_onnx_destroy_session('gpu', '1');
RESET howdah.onnx_cuda_fallback;
SELECT pg_onnx_run('gpu', '1', 1, 2, 3);

-- Files of the server, where there is no directory for them
SHOW howdah.onnx_library_directory;
SELECT pg_onnx_import_model('n', '1', :sum, '{"extensions": ["custom.so"]}');
SELECT pg_onnx_import_model('n', '1', :sum, '{"ortextensions_path": "custom.so"}');
SELECT pg_onnx_import_model('n', '1', :sum, '{"session_options": {"enable_profiling": true}}');
SELECT pg_onnx_import_model('n', '1', :sum, '{"session_options": {"optimized_model_filepath": "n.onnx"}}');
SELECT pg_onnx_import_model('n', '1', :sum, '{"path": "n.onnx"}');

-- What only the server's configuration sets
SET howdah.onnx_library_directory = '/tmp';
SET howdah.onnx_memory = '2GB';
SET howdah.onnx_max_nodes = 1;
ALTER SYSTEM SET howdah.onnx_library_directory = 'relative';
CREATE ROLE onnx_importer;
GRANT EXECUTE ON FUNCTION pg_onnx_import_model TO onnx_importer;
SET ROLE onnx_importer;
SHOW howdah.onnx_library_directory;
ALTER SYSTEM SET howdah.onnx_max_nodes = 1000000;
SELECT pg_onnx_import_model('n', '1', :sum, '{"extensions": ["custom.so"]}');
SET howdah.onnx_cuda_fallback = on;
SELECT pg_onnx_import_model('plain', '1', :sum, '{"cuda": true}');
RESET ROLE;
RESET howdah.onnx_cuda_fallback;
DROP OWNED BY onnx_importer;
DROP ROLE onnx_importer;
SET client_min_messages = warning;
DROP EXTENSION pg_onnx;
