-- What train refuses, and how it says so.
\set SHOW_CONTEXT never
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
CREATE FUNCTION refusal(statement text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    state text; message text; hint text;
BEGIN
    EXECUTE statement;
    RETURN 'nothing';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT, hint = PG_EXCEPTION_HINT;
    RETURN format(E'%s %s\n%s', state, message, hint);
END $$;
\pset format unaligned
\pset tuples_only on
CREATE TABLE points (x real, y real, label integer);
INSERT INTO points SELECT i, 20 * i + (i * 7919) % 7, i % 2 FROM generate_series(1, 20) AS i;

SELECT refusal($$SELECT pgml.train(NULL)$$);
SELECT refusal($$SELECT pgml.train('new')$$);
SELECT refusal($$SELECT pgml.train('new', 'regression')$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points')$$);
SELECT refusal($$SELECT pgml.train('new', 'guessing', 'points', 'y')$$);
SELECT refusal($$SELECT pgml.train('new', 'clustering', 'points', 'y', 'xgboost')$$);
SELECT refusal($$SELECT pgml.train('new', 'question-answering', 'points', 'y')$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'y', 'pca')$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'z')$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'y', hyperparams => '{"depth": 3}')$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'y', 'xgboost', '{"max_depth": "deep"}')$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'y', hyperparams => '[]')$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'y', preprocess => '{"x": {"scale": "wide"}}')$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'y', runtime => 'openai')$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'y', test_size => 0)$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'y', test_size => 'NaN')$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'y', test_size => 1)$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'y', test_size => 20)$$);
SELECT refusal($$SELECT pgml.train('new', 'regression', 'points', 'y', test_size => 0.01)$$);
-- Nothing is left of what was refused
SELECT count(*) FROM pgml.projects;

-- A runtime is recorded only; NULL is the default
SELECT * FROM pgml.train('points', 'regression', 'points', 'y', runtime => 'python', test_size => 5,
    algorithm => NULL, hyperparams => NULL, test_sampling => NULL, automatic_deploy => NULL, preprocess => NULL);
SELECT runtime, algorithm, hyperparams FROM pgml.models;
SELECT refusal($$SELECT pgml.train('points', 'classification')$$);
