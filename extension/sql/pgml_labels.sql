-- Labels: texts, enums, uuids, booleans and numbers, their codes and their order.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\set SHOW_CONTEXT never
CREATE SCHEMA test_labels;
SET search_path = test_labels, public;
CREATE TYPE mood AS ENUM ('sad', 'fine', 'bright');
CREATE TABLE days AS
SELECT i AS x, (ARRAY['wet', 'dry', 'Mist'])[1 + (i - 1) / 20] AS a_text, (ARRAY['wet', 'dry', 'mist'])[1 + (i - 1) / 20]::char(6) AS a_char,
    (ARRAY['sad', 'fine', 'bright'])[1 + (i - 1) / 20]::mood AS an_enum, md5(((i - 1) / 20)::text)::uuid AS a_uuid, i > 30 AS a_bool,
    (ARRAY[-5, 0, 70])[1 + (i - 1) / 20] AS an_integer, (ARRAY[0.5, 1, 2.25])[1 + (i - 1) / 20] AS a_numeric
FROM generate_series(1, 60) AS i;
CREATE FUNCTION learn(label text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE OR REPLACE TEMPORARY VIEW %I AS SELECT x, %1$I FROM days', label);
    PERFORM pgml.train(label, 'classification', label, label, 'xgboost', '{"n_estimators": 5}');
    RETURN label;
END $$;
SET client_min_messages = error;
SELECT learn(attname) FROM pg_attribute WHERE attrelid = 'days'::regclass AND attnum > 1;
RESET client_min_messages;

-- Texts get the codes 1, 2, ... in ascending order, enums in theirs; numbers and booleans are themselves
SELECT name, code, label FROM pgml.deployed_models, pgml.labels(name) WITH ORDINALITY ORDER BY name, ordinality;
SELECT * FROM pgml.labels((SELECT id FROM pgml.deployed_models WHERE name = 'an_enum'));
-- predict gives the code, predict_label the label, predict_proba the probabilities in the same order
SELECT x, pgml.predict('a_text', ARRAY[x]) AS code, pgml.predict_label('a_text', ARRAY[x]) AS label, a_text,
    (SELECT l.label FROM pgml.labels('a_text') WITH ORDINALITY AS l, unnest(pgml.predict_proba('a_text', ARRAY[x])) WITH ORDINALITY AS p (p, n)
        WHERE n = ordinality ORDER BY p DESC LIMIT 1) AS most_probable
FROM days WHERE x IN (1, 30, 60) ORDER BY x;
-- and a label's text is a value of its type: of 60, right are
SELECT count(*) FILTER (WHERE pgml.predict_label('a_char', d) = a_char::text) >= 50 AS a_char,
    count(*) FILTER (WHERE pgml.predict_label('an_enum', d)::mood = an_enum) >= 50 AS an_enum,
    count(*) FILTER (WHERE pgml.predict_label('a_uuid', d)::uuid = a_uuid) >= 50 AS a_uuid,
    count(*) FILTER (WHERE pgml.predict_label('a_bool', d)::boolean = a_bool) >= 50 AS a_bool,
    count(*) FILTER (WHERE pgml.predict_label('an_integer', d)::integer = an_integer) >= 50 AS an_integer,
    count(*) FILTER (WHERE pgml.predict_label('a_numeric', d)::numeric = a_numeric) >= 50 AS a_numeric
FROM days AS d;
-- with all types of features, by project and by model
SELECT id AS model FROM pgml.deployed_models WHERE name = 'a_text' \gset
SELECT DISTINCT pgml.predict_label('a_text', f::real[]), pgml.predict_label('a_text', f::float8[]), pgml.predict_label('a_text', f::smallint[]),
    pgml.predict_label('a_text', f), pgml.predict_label(:model, f::bigint[]), pgml.predict_label(:model, f::numeric[]), pgml.predict_label(:model, ROW(30))
FROM (VALUES (ARRAY[30])) AS v (f);
-- The snapshot tells the members
SELECT c->'statistics'->'categories' AS categories FROM pgml.snapshots, jsonb_array_elements(columns) AS c
WHERE c->>'name' = 'a_text' ORDER BY id DESC LIMIT 1;
-- Measured as any classification
SELECT p.name, (m.metrics->>'accuracy')::numeric > 0.8 AS learned FROM pgml.models m JOIN pgml.projects p ON p.id = m.project_id ORDER BY m.id;
-- All labels are divided alike: five of each in the test
SELECT c->'statistics'->'categories'->'wet'->>'members' AS wet, c->'statistics'->'categories'->'dry'->>'members' AS dry
FROM pgml.snapshots, jsonb_array_elements(columns) AS c WHERE relation_name = 'a_text' AND c->>'name' = 'a_text';

-- Weights of labels are given by the labels themselves, or by their codes
SET client_min_messages = error;
CREATE FUNCTION weigh(label text, weights jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pgml.train(label, 'classification', label, label, 'linear', jsonb_build_object('class_weight', weights));
    RETURN (SELECT hyperparams->'class_weight' FROM pgml.models ORDER BY id DESC LIMIT 1);
END $$;
SELECT weigh('a_text', '{"wet": 1e6, "dry": 0.001}'), weigh('a_text', '{"1": 3}'), weigh('a_bool', '{"true": 2}'), weigh('an_integer', '{"70": 2}');
-- One that weighs all else down is all that is predicted
SELECT pgml.predict_label(id, ARRAY[31]) FROM pgml.models WHERE hyperparams->'class_weight' ? 'wet';
SELECT weigh('a_text', '{"fog": 2}');
SELECT weigh('a_text', '{"4": 2}');
SELECT weigh('a_text', '{"wet": 2, "3": 1}');
RESET client_min_messages;

-- What can't be a label
CREATE VIEW none AS SELECT x, NULLIF(a_text, 'dry') AS label FROM days;
SELECT pgml.train('none', 'classification', 'none', 'label');
SELECT pgml.train('none', 'regression', 'a_text', 'a_text');
CREATE VIEW single AS SELECT x, 'one'::text AS label FROM days;
SELECT pgml.train('none', 'classification', 'single', 'label');
CREATE VIEW huge AS SELECT x, 9007199254740992 + x AS label FROM days;
SELECT pgml.train('none', 'classification', 'huge', 'label');
CREATE VIEW near AS SELECT x, 16777216 + x % 2 AS label FROM days;
SELECT deployed FROM pgml.train('near', 'classification', 'near', 'label', 'xgboost', '{"n_estimators": 2}');
SELECT label FROM pgml.labels('near');
SELECT * FROM pgml.labels('unknown');
SELECT * FROM pgml.labels(4711);
SET client_min_messages = warning;
DROP SCHEMA test_labels CASCADE;
