\echo Use "CREATE EXTENSION howdah_bench" to load this file. \quit

CREATE FUNCTION latency(function regprocedure, calls int, OUT median_us float8, OUT p99_us float8, OUT p999_us float8)
  LANGUAGE c STRICT VOLATILE AS 'MODULE_PATHNAME', 'howdah_bench_latency';
COMMENT ON FUNCTION latency(regprocedure, int)
  IS 'calls a function of one bigint that returns bigint, and tells how long a single call takes, in microseconds';

CREATE FUNCTION dot_product_c(x real[], y real[]) RETURNS float8
  LANGUAGE c STRICT IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'howdah_bench_dot_product';
COMMENT ON FUNCTION dot_product_c(real[], real[]) IS 'a plain loop';

CREATE FUNCTION norm_l2_c(x real[]) RETURNS float8
  LANGUAGE c STRICT IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME', 'howdah_bench_norm_l2';
COMMENT ON FUNCTION norm_l2_c(real[]) IS 'a plain loop';
