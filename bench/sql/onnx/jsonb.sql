SELECT pg_onnx_execute_session('sum', '1', jsonb_build_object('x', '[[1]]'::jsonb, 'y', '[[2]]'::jsonb, 'z', '[[3]]'::jsonb));
