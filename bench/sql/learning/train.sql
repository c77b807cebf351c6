-- Trains everything :repetitions times on :rows x :columns, both sides in turn.
\set QUIET on
SET client_min_messages = warning;
CREATE TEMP TABLE timing (place int, howdah float8, fit float8, python float8, library float8);
CREATE FUNCTION pg_temp.measure(a algorithm, rows int, columns int, threads int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    relation text := format('data_%s_%s%s', rows, columns, a.suffix);
    project text := format('bench %s %s x %s', a.name, rows, columns);
    start timestamptz := clock_timestamp();
    between timestamptz;
    fitted float8;
BEGIN
    PERFORM * FROM pgml.train(
        project, a.task, relation, CASE WHEN a.task <> 'clustering' THEN 'y' END, a.pgml::pgml.algorithm, a.hyperparams::jsonb);
    between := clock_timestamp();
    fitted := python_train(project, a.name, relation, threads);
    INSERT INTO timing VALUES (
        a.place, extract(epoch FROM between - start),
        (SELECT (metrics ->> 'fit_time')::float8 FROM pgml.models ORDER BY id DESC LIMIT 1),
        extract(epoch FROM clock_timestamp() - between), fitted);
END
$$;
SELECT pg_temp.measure(a, :rows, :columns, :threads) FROM generate_series(1, :repetitions) r, algorithm a ORDER BY r, place \g /dev/null
SELECT name AS algorithm, round(median(array_agg(howdah))::numeric, 3) AS "pgml.train", round(median(array_agg(fit))::numeric, 3) AS "its fit",
    round(median(array_agg(python))::numeric, 3) AS "PL/Python", round(median(array_agg(library))::numeric, 3) AS "library's fit",
    round((median(array_agg(howdah)) / median(array_agg(python)))::numeric, 2) AS "x PL/Python",
    round((median(array_agg(howdah)) / median(array_agg(library)))::numeric, 2) AS "x library",
    round((median(array_agg(fit)) / median(array_agg(library)))::numeric, 2) AS "fit x library"
FROM timing JOIN algorithm USING (place) GROUP BY place, name ORDER BY place;
