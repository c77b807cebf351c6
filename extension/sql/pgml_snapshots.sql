-- Splits can be repeated; models of one snapshot have seen the same rows.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\set SHOW_CONTEXT never
CREATE TABLE plants AS
SELECT i AS x, (i * 7919) % 101 AS noise, (i % 10 = 0)::integer AS rare FROM generate_series(1, 200) AS i;

CREATE VIEW seen AS
SELECT id, num_rows, checksum, seed, (columns->0->'statistics'->>'mean')::numeric(8, 3) AS mean_x,
    (columns->2->'statistics'->>'mean')::numeric(8, 4) AS part_rare
FROM pgml.snapshots;
CREATE FUNCTION last_checksum() RETURNS text LANGUAGE sql AS 'SELECT checksum FROM pgml.snapshots ORDER BY id DESC LIMIT 1';

-- The last rows are the test: as many as 200 * 0.25, or a number
SELECT project FROM pgml.train('last', 'regression', 'plants', 'noise', test_sampling => 'last');
SELECT project FROM pgml.train('last', 'regression', 'plants', 'noise', test_sampling => 'last', test_size => 10);
SELECT id, num_rows, mean_x FROM seen;

-- Of each label the same part is the test: 150 rows to learn from, 15 of them rare
SELECT project FROM pgml.train('rare', 'classification', 'plants', 'rare', 'xgboost', '{"n_estimators": 2}');
SELECT num_rows, part_rare FROM seen ORDER BY id DESC LIMIT 1;

-- The same seed splits in the same way, wherever the rows lie; another seed doesn't
SELECT last_checksum() AS first \gset
UPDATE plants SET x = x WHERE x % 3 = 0;
SELECT project FROM pgml.train('rare', 'classification', 'plants', 'rare');
SELECT last_checksum() = :'first' AS same_seed;
SELECT project FROM pgml.train('rare', 'classification', 'plants', 'rare', seed => 1);
SELECT last_checksum() = :'first' AS another_seed;
SELECT project FROM pgml.train('rare', 'classification', 'plants', 'rare', test_sampling => 'random');
SELECT last_checksum() = :'first' AS another_sampling;

-- A model that names no relation learns from the project's last snapshot
SELECT project FROM pgml.train('rare');
SELECT count(DISTINCT snapshot_id) FROM (SELECT snapshot_id FROM pgml.models ORDER BY id DESC LIMIT 2) AS latest;
-- but not from other rows than its models have seen
DELETE FROM plants WHERE x = 1;
SELECT project FROM pgml.train('rare');
SELECT count(DISTINCT snapshot_id) FROM (SELECT snapshot_id FROM pgml.models ORDER BY id DESC LIMIT 2) AS latest;
SELECT project FROM pgml.train('rare');
SELECT count(DISTINCT snapshot_id) FROM (SELECT snapshot_id FROM pgml.models ORDER BY id DESC LIMIT 2) AS latest;

-- A copy of the rows outlives the relation
SELECT project FROM pgml.train('kept', 'classification', 'plants', 'rare', materialize_snapshot => true);
SELECT last_checksum() AS copied, max(id) AS snapshot FROM pgml.snapshots \gset
SELECT materialized FROM pgml.snapshots WHERE id = :snapshot;
SELECT count(*), sum(x) FROM pgml.snapshot_:snapshot;
DROP TABLE plants;
SELECT project FROM pgml.train('kept', algorithm => 'xgboost', hyperparams => '{"n_estimators": 2}');
SELECT last_checksum() = :'copied' AS same_rows;
SELECT project FROM pgml.train('rare');

-- Rows that are equal don't stay together: each label is in the test
CREATE TABLE few AS SELECT i % 2 AS x, i % 2 AS y FROM generate_series(1, 40) AS i;
SELECT project FROM pgml.train('few', 'classification', 'few', 'y', test_sampling => 'random');
SELECT metrics->>'log_loss' IS NOT NULL AS measured FROM pgml.models ORDER BY id DESC LIMIT 1;

-- The order of reading is not left changed
SHOW synchronize_seqscans;
BEGIN;
SET LOCAL synchronize_seqscans = on;
SELECT project FROM pgml.train('few', 'classification', 'few', 'y', test_sampling => 'last');
SHOW synchronize_seqscans;
SHOW max_parallel_workers_per_gather;
ROLLBACK;
DROP TABLE few CASCADE;
DROP VIEW seen;
DROP FUNCTION last_checksum();
