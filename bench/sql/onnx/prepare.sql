-- The model that is measured: x, y, z float32[n,1] to output float32[n,1], a Concat and two Gemms.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pg_onnx CASCADE;
SELECT pg_onnx_drop_model('sum', '1') \g /dev/null
SELECT pg_onnx_import_model('sum', '1', decode('CAg6rgIKIwoBeAoBeQoBehIDeHl6IgZDb25jYXQqCwoEYXhpcxgBoAECChYKA3h5egoCdzEKAmIxEgFoIgRHZW1tChkKAWgKAncyCgJiMhIGb3V0cHV0IgRHZW1tEgNzdW0qMAgDCAMQAUICdzFKJAAAgD8AAAAAAAAAAAAAAAAAAIA/AAAAAAAAAAAAAAAAAACAPyoWCAMQAUICYjFKDAAAAAAAAAAAAAAAACoYCAMIARABQgJ3MkoMN45APY/C9TzEpQ49Kg4IARABQgJiMkoERB3gPloUCgF4Eg8KDQgBEgkKAxIBbgoCCAFaFAoBeRIPCg0IARIJCgMSAW4KAggBWhQKAXoSDwoNCAESCQoDEgFuCgIIAWIZCgZvdXRwdXQSDwoNCAESCQoDEgFuCgIIAUIECgAQDQ==', 'base64')) \g /dev/null
DROP TABLE IF EXISTS measured, measured_arithmetic, points;
CREATE TABLE points AS SELECT i::float4 AS x, (i % 7)::float4 AS y, (i % 11)::float4 AS z FROM generate_series(1, 1000) i;
CREATE TABLE measured (x float4, y float4, z float4, output float4);
CREATE TABLE measured_arithmetic (LIKE measured);
VACUUM ANALYZE points;

-- The same insert twice: one trigger asks the model, the other one only builds and takes apart the jsonb.
CREATE OR REPLACE FUNCTION ask_model() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    answer jsonb;
BEGIN
    answer := pg_onnx_execute_session('sum', '1', jsonb_build_object('x', ARRAY[[NEW.x]], 'y', ARRAY[[NEW.y]], 'z', ARRAY[[NEW.z]]));
    NEW.output := answer #>> '{output, 0, 0}';
    RETURN NEW;
END
$$;
CREATE OR REPLACE FUNCTION do_arithmetic() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    answer jsonb;
BEGIN
    answer := jsonb_build_object('x', ARRAY[[NEW.x]], 'y', ARRAY[[NEW.y]], 'z', ARRAY[[NEW.z]]);
    NEW.output := 0.5 + (answer #>> '{x, 0, 0}')::float4 + (answer #>> '{y, 0, 0}')::float4 + (answer #>> '{z, 0, 0}')::float4;
    RETURN NEW;
END
$$;
CREATE TRIGGER ask BEFORE INSERT ON measured FOR EACH ROW EXECUTE FUNCTION ask_model();
CREATE TRIGGER ask BEFORE INSERT ON measured_arithmetic FOR EACH ROW EXECUTE FUNCTION do_arithmetic();

CREATE OR REPLACE FUNCTION best_ms(statement text, repetitions int DEFAULT 7) RETURNS float8 LANGUAGE plpgsql AS $$
DECLARE
    start timestamptz;
    best float8 := 'infinity';
BEGIN
    FOR repetition IN 1 .. repetitions LOOP
        start := clock_timestamp();
        EXECUTE statement;
        best := least(best, extract(epoch FROM clock_timestamp() - start) * 1e3);
    END LOOP;
    RETURN best;
END
$$;
