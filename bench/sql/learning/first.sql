-- How long :call takes in this session the first time, and the median of the next 200 times, in milliseconds.
SET client_min_messages = warning;
SELECT seconds('SELECT 1') \g /dev/null
SELECT seconds(:'call') AS first \gset
SELECT round((:first * 1e3)::numeric, 3), round((median_seconds(:'call', 200) * 1e3)::numeric, 3);
