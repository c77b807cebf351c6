\set QUIET on
SET client_min_messages = error;
SELECT count(*) FROM pgml.train('bench linear', 'regression', 'features', 'y') \g /dev/null
SELECT count(*) FROM pgml.train('bench xgboost', 'regression', 'features', 'y', 'xgboost', '{"n_estimators": 25, "max_depth": 6}') \g /dev/null
CREATE OR REPLACE FUNCTION predict_python(features float4[]) RETURNS float4 LANGUAGE plpython3u IMMUTABLE AS $$
weights = SD.get("weights")
if weights is None:
    weights = SD["weights"] = [2.0, -1.0, 0.5] + [0.0] * 7
return sum(w * x for w, x in zip(weights, features))
$$;
CREATE TEMP TABLE timing (place serial, what text, us double precision);
CREATE FUNCTION pg_temp.measure(what text, expression text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    start timestamptz;
    best double precision := 'infinity';
    count bigint;
BEGIN
    SELECT count(*) INTO count FROM features;
    FOR repetition IN 1 .. 3 LOOP
        start := clock_timestamp();
        EXECUTE format('SELECT sum(%s) FROM features', expression);
        best := least(best, extract(epoch FROM clock_timestamp() - start) * 1e6 / count);
    END LOOP;
    INSERT INTO timing (what, us) VALUES (what, best);
END
$$;
SET max_parallel_workers_per_gather = 0;
\set row 'ARRAY[c1, c2, c3, c4, c5, c6, c7, c8, c9, c10]'
SELECT pg_temp.measure('the array alone', format('array_length(%s, 1)', :'row')) \g /dev/null
SELECT pg_temp.measure('PL/Python, a dot product in plain Python', format('predict_python(%s)', :'row')) \g /dev/null
SELECT pg_temp.measure('pgml.predict, linear', format('pgml.predict(''bench linear'', %s)', :'row')) \g /dev/null
SELECT pg_temp.measure('pgml.predict, XGBoost, 25 trees', format('pgml.predict(''bench xgboost'', %s)', :'row')) \g /dev/null
SELECT what, round(us::numeric, 3) AS us FROM timing ORDER BY place;
