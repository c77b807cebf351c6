\echo Use "CREATE EXTENSION howdah_bench" to load this file. \quit

CREATE FUNCTION latency(function regprocedure, calls int, OUT median_us float8, OUT p99_us float8, OUT p999_us float8)
  LANGUAGE c STRICT VOLATILE AS 'MODULE_PATHNAME', 'howdah_bench_latency';
COMMENT ON FUNCTION latency(regprocedure, int)
  IS 'calls a function of one bigint that returns bigint, and tells how long a single call takes, in microseconds';
