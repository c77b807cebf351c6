SELECT what, median_us, p99_us, p999_us
FROM (VALUES (1, 'SQL', 'increment_sql'), (2, 'PL/pgSQL', 'increment_plpgsql'),
             (3, 'PL/Python', 'increment_python'), (4, 'howdah, warm', 'increment_howdah')) AS f (place, what, name),
     latency(name::regproc::regprocedure, :calls)
ORDER BY place;
