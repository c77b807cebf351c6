\set QUIET on
CREATE TEMP TABLE timing (place serial, what text, us double precision);
CREATE FUNCTION pg_temp.measure(what text, function text, calls int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    start timestamptz;
    best double precision := 'infinity';
BEGIN
    FOR repetition IN 1 .. 5 LOOP
        start := clock_timestamp();
        EXECUTE format('SELECT count(%s(i)) FROM generate_series(1, $1::bigint) i', function) USING calls;
        best := least(best, extract(epoch FROM clock_timestamp() - start) * 1e6 / calls);
    END LOOP;
    INSERT INTO timing (what, us) VALUES (what, best);
END
$$;
SELECT pg_temp.measure('no function', '', :calls) \g /dev/null
SELECT pg_temp.measure('SQL (inlined)', 'increment_sql', :calls) \g /dev/null
SELECT pg_temp.measure('PL/pgSQL', 'increment_plpgsql', :calls) \g /dev/null
SELECT pg_temp.measure('PL/Python', 'increment_python', :calls) \g /dev/null
SELECT pg_temp.measure('howdah, ring', 'increment_howdah', :calls) \g /dev/null
SELECT what, round(us::numeric, 3) AS us FROM timing ORDER BY place;
\c
SET howdah.ring_after = -1;
CREATE TEMP TABLE timing (start timestamptz);
INSERT INTO timing VALUES (clock_timestamp());
SELECT count(increment_howdah(i)) FROM generate_series(1, 10000) i \g /dev/null
SELECT 'howdah, socket' AS what, round((extract(epoch FROM clock_timestamp() - start) * 1e6 / 10000)::numeric, 3) AS us FROM timing;
