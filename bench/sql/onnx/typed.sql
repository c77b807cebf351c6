SELECT pg_onnx_run('sum', '1', 1::float4, 2::float4, 3::float4);
