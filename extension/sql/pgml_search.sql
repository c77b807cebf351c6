-- The search for hyperparameters: candidates, folds, the winner, and what is refused.
\set SHOW_CONTEXT never
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\pset format unaligned
\pset tuples_only on
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
SELECT pgml.load_dataset('diabetes');
SELECT pgml.load_dataset('iris');

-- Every combination is scored on every fold, and the best one is fitted to all training rows
SELECT * FROM pgml.train('grid', 'regression', 'pgml.diabetes', 'target', 'ridge',
    search => 'grid', search_params => '{"alpha": [1000000, 0.1, 10], "fit_intercept": [true, false]}',
    search_args => '{"cv": 3}', test_sampling => 'last');
SELECT hyperparams ->> 'alpha', hyperparams ->> 'fit_intercept', search, search_params, search_args FROM pgml.models;
SELECT jsonb_object_keys(metrics -> 'search_results') FROM pgml.models ORDER BY 1;
SELECT p ->> 'alpha' AS alpha, p ->> 'fit_intercept', round(mean::numeric, 4)
FROM pgml.models, jsonb_array_elements(metrics -> 'search_results' -> 'params') WITH ORDINALITY AS params (p, i),
    jsonb_array_elements_text(metrics -> 'search_results' -> 'mean_test_score') WITH ORDINALITY AS means (mean, j)
WHERE i = j ORDER BY i;

-- A random search draws the same candidates for the same seed, from lists and from ranges
SELECT project FROM pgml.train('random', 'classification', 'pgml.iris', 'target', 'linear', search => 'random',
    search_params => '{"C": {"log_uniform": [0.01, 100]}, "max_iter": {"integer": [50, 60]}, "penalty": ["l2", "none"]}',
    search_args => '{"n_iter": 4, "cv": 2}', seed => 7);
SELECT project FROM pgml.train('random again', 'classification', 'pgml.iris', 'target', 'linear', search => 'random',
    search_params => '{"C": {"log_uniform": [0.01, 100]}, "max_iter": {"integer": [50, 60]}, "penalty": ["l2", "none"]}',
    search_args => '{"n_iter": 4, "cv": 2}', seed => 7);
SELECT count(*), count(DISTINCT metrics -> 'search_results' -> 'params'), count(DISTINCT hyperparams),
    min(jsonb_array_length(metrics -> 'search_results' -> 'params'))
FROM pgml.models WHERE search = 'random';

-- Refused before a row is read
CREATE FUNCTION search(method text, params text, args text DEFAULT '{}') RETURNS text LANGUAGE sql AS $$
    SELECT refusal(format(
        'SELECT pgml.train(''new'', ''regression'', ''pgml.diabetes'', ''target'', ''ridge'', search => %L, search_params => %L,'
            ' search_args => %L)',
        method, params, args))
$$;
SELECT search('grid', '{}');
SELECT search('grid', '{"depth": [1, 2]}');
SELECT search('grid', '{"alpha": []}');
SELECT search('grid', '{"alpha": 3}');
SELECT search('grid', '{"alpha": ["much"]}');
SELECT search('grid', '{"alpha": {"uniform": [0, 1]}}');
SELECT search('grid', '{"alpha": [1, 2]}', '{"cv": 1000000}');
SELECT search('grid', '{"alpha": [1, 2]}', '{"folds": 3}');
SELECT search('random', '{"alpha": {"uniform": [1, 0]}}');
SELECT search('random', '{"alpha": {"log_uniform": [0, 1]}}');
SELECT search('random', '{"alpha": {"normal": [0, 1]}}');
SELECT search('random', '{"alpha": [1, 2]}', '{"n_iter": 0}');
SELECT search(NULL, '{"alpha": [1, 2]}');
SELECT search(NULL, '{}', '{"cv": 3}');
-- The log has what became of each candidate
SELECT m.id, m.search, count(*) AS candidates, count(l.logs->'mean_test_score') AS scored, min((l.logs->'candidate')::integer) AS first
FROM pgml.logs AS l JOIN pgml.models AS m ON m.id = l.model_id WHERE l.logs->>'event' = 'candidate' GROUP BY 1, 2 ORDER BY 1;
DROP FUNCTION search(text, text, text);
DROP FUNCTION refusal(text);
