-- Predicts :rows rows of :columns features with each model, row by row and in bulk: in arrays of up to 20,000 rows.
\set QUIET on
SET client_min_messages = warning;
SET max_parallel_workers_per_gather = 0;
CREATE TEMP TABLE timing (place int, by_array float8, by_row float8, bulk float8, given float8, python_row float8, python_bulk float8, library float8);
CREATE FUNCTION pg_temp.measure(a algorithm, rows int, columns int, repetitions int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    relation text := format('data_%s_%s_features', rows, columns);
    project text := format('bench %s %s x %s', a.name, rows, columns);
    few int := least(rows, 1000);
    slice int := least(rows, 20000);
    vector text := format('ARRAY[%s]', features(relation));
    slices text := format('(SELECT array_agg(v) AS a FROM (SELECT %s AS v, (row_number() OVER () - 1) / %s AS slice FROM %s) r GROUP BY slice) s',
        vector, slice, relation);
    given float8[];
    start timestamptz;
    rows_given float4[];
BEGIN
    EXECUTE format('SELECT array_agg(%s) FROM (SELECT * FROM %s LIMIT %s) r', vector, relation, slice) INTO rows_given;
    FOR repetition IN 1 .. 10 LOOP
        start := clock_timestamp();
        PERFORM sum(p) FROM pgml.predict_batch(project, rows_given) p;
        given := given || extract(epoch FROM clock_timestamp() - start)::float8;
    END LOOP;
    INSERT INTO timing VALUES (
        a.place,
        median_seconds(format('SELECT sum(pgml.predict(%L, %s)) FROM %s', project, vector, relation), repetitions) / rows,
        median_seconds(format('SELECT sum(pgml.predict(%L, t)) FROM %s t', project, relation), repetitions) / rows,
        median_seconds(format('SELECT sum(p) FROM %s, pgml.predict_batch(%L, s.a) p', slices, project), repetitions) / rows,
        median(given) / slice,
        median_seconds(format('SELECT sum(python_predict(%L, %s)) FROM (SELECT * FROM %s LIMIT %s) t', project, vector, relation, few), repetitions) / few,
        median_seconds(format('SELECT sum(p) FROM %s, unnest(python_predict_batch(%L, s.a)) p', slices, project), repetitions) / rows,
        library_predict(project, rows_given, 10) / slice);
END
$$;
SELECT pg_temp.measure(a, :rows, :columns, :repetitions) FROM algorithm a ORDER BY place \g /dev/null
SELECT name AS algorithm, round((by_array * 1e6)::numeric, 2) AS "array us", round((by_row * 1e6)::numeric, 2) AS "row us",
    round((python_row * 1e6)::numeric, 1) AS "PL/Python us", round((least(by_array, by_row) / python_row)::numeric, 3) AS "x PL/Python",
    round(1 / bulk) AS "array_agg rows/s", round(1 / given) AS "array rows/s", round(1 / python_bulk) AS "PL/Python rows/s",
    round(1 / library) AS "library rows/s", round((library / given)::numeric, 2) AS "array/library"
FROM timing JOIN algorithm USING (place) ORDER BY place;
