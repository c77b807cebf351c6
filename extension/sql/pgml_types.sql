-- Columns of every type, of domains and of arrays: rows predict what the training has learned of them.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
\set SHOW_CONTEXT never
SET datestyle = 'ISO';
SET timezone = 'Asia/Tokyo';
CREATE SCHEMA test_types;
SET search_path = test_types, public;
CREATE TYPE size AS ENUM ('small', 'medium', 'large', 'huge', 'giant', 'vast', 'endless', 'all');

-- A type, and its value in row i
CREATE TABLE types (name text, type text, value text);
INSERT INTO types VALUES
    ('bool', 'boolean', 'i % 2 = 0'), ('int2', 'smallint', 'i'), ('int4', 'integer', '-i'), ('int8', 'bigint', '10 * i'),
    ('float4', 'real', 'i / 8.0'), ('float8', 'double precision', '0.1 * i'), ('numeric', 'numeric(6, 2)', '0.01 * i'),
    ('text', 'text', '''text '' || i % 7'), ('varchar', 'varchar(9)', 'chr(96 + i)'), ('char', 'char(9)', 'repeat(''c'', i)'),
    ('name', 'name', 'chr(96 + i)'), ('uuid', 'uuid', 'md5(i::text)'), ('size', 'size', '(enum_range(NULL::size))[i]'),
    ('date', 'date', 'date ''1999-12-28'' + i'), ('timestamp', 'timestamp', 'timestamp ''2024-02-27 12:30'' + i * interval ''1 day 1 hour'''),
    ('timestamptz', 'timestamptz', 'timestamptz ''2024-02-27 12:30+01'' + i * interval ''1 day 1 hour'''),
    ('time', 'time', 'time ''00:00:00.5'' + i * interval ''1 hour'''), ('interval', 'interval', 'i * interval ''1 month -1 day 1.5 seconds''');
-- the same as a domain, as a domain over a domain, and as arrays of each
CREATE TABLE forms (form text, type text, value text);
INSERT INTO forms VALUES
    ('plain', '%2$s', 'i'), ('domain', 'd_%1$s', 'i'), ('domain of domain', 'dd_%1$s', 'i'), ('array', '%2$s[]', '[i]'),
    ('array of domain', 'dd_%1$s[]', '[i]'), ('domain of array', 'a_%1$s', '[i]'), ('matrix', 'd_%1$s[]', '[[i]]');
DO $$
DECLARE
    t types;
BEGIN
    FOR t IN SELECT * FROM types LOOP
        EXECUTE format('CREATE DOMAIN d_%1$s AS %2$s; CREATE DOMAIN dd_%1$s AS d_%1$s; CREATE DOMAIN a_%1$s AS dd_%1$s[]', t.name, t.type);
    END LOOP;
END $$;
CREATE TABLE columns AS
SELECT row_number() OVER () AS number, form, name, format(f.type, name, t.type) AS type,
    replace(replace(replace(CASE f.value
        WHEN 'i' THEN 'CASE i WHEN 3 THEN NULL ELSE (%1$s)::%2$s END'
        WHEN '[i]' THEN 'CASE i WHEN 3 THEN NULL ELSE ARRAY[(%1$s)::%2$s, CASE i WHEN 5 THEN NULL ELSE (%3$s)::%2$s END] END'
        ELSE 'CASE i WHEN 3 THEN NULL ELSE ARRAY[[(%1$s)::%2$s], [(CASE i WHEN 6 THEN NULL ELSE (%3$s) END)::%2$s], [(%3$s)::%2$s], [(%1$s)::%2$s]] END' END,
        '%1$s', t.value), '%2$s', t.type), '%3$s', regexp_replace(t.value, '\mi\M', '(9 - i)', 'g')) AS value
FROM types AS t, forms AS f;
-- The last 8 of 16 rows, which are the test, repeat the first, but for the label
DO $$
BEGIN
    EXECUTE (SELECT format('CREATE TABLE every AS SELECT 8 * r + i AS id, i * i %% 11 + r AS y, i * i %% 11 AS learned, %s FROM generate_series(0, 1) AS r, generate_series(1, 8) AS i ORDER BY 1',
            string_agg(format('(%s)::%s AS c%s', value, type, number), ', ' ORDER BY number))
        FROM columns);
END $$;
SELECT count(*) AS columns, count(DISTINCT type) AS types FROM columns;

-- There are more columns than rows to learn from, so that nothing is left of the squares: each row predicts its label if all its columns
-- are read as they were
CREATE FUNCTION list(form text, expression text) RETURNS text LANGUAGE sql AS
    $$ SELECT string_agg(replace(expression, '#', number::text), ', ' ORDER BY number) FROM columns AS c WHERE c.form = list.form $$;
SELECT format('CREATE VIEW %I AS SELECT y, %s FROM every ORDER BY id', form, list(form, 'c#')) FROM forms \gexec
SELECT set_config('client_min_messages', 'error', false) \g /dev/null
SELECT form, (
    SELECT deployed FROM pgml.train(form, 'regression', form, 'y', 'linear', test_size => 0.5, test_sampling => 'last', preprocess => (
        SELECT jsonb_object_agg('c' || number, CASE WHEN name IN ('text', 'varchar', 'char', 'name', 'uuid', 'size')
            THEN '{"scale": "standard"}' ELSE '{"impute": "mean", "scale": "standard"}' END::jsonb)
        FROM columns AS c WHERE c.form = f.form))) AS deployed
FROM forms AS f;
CREATE FUNCTION right_of_16(form text, style text, OUT by_name bigint, OUT by_order bigint, OUT batch bigint) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('intervalstyle', style, true);
    EXECUTE format('SELECT count(*) FILTER (WHERE abs(pgml.predict(%1$L, e) - learned) < 0.01),
        count(*) FILTER (WHERE abs(pgml.predict(%1$L, ROW(%2$s)) - learned) < 0.01),
        (SELECT count(*) FROM pgml.predict_batch(%1$L, array_agg(e ORDER BY id)) WITH ORDINALITY AS p(prediction, id)
            JOIN every USING (id) WHERE abs(prediction - learned) < 0.01)
        FROM every AS e', form, list(form, 'c#')) INTO by_name, by_order, batch;
END $$;
SELECT form, style, e.* FROM forms, unnest(ARRAY['postgres', 'postgres_verbose', 'sql_standard', 'iso_8601']) AS style, right_of_16(form, style) AS e;
-- which some don't if one is NULL instead
CREATE FUNCTION most_wrong_without(form text, number bigint, type text) RETURNS real LANGUAGE plpgsql AS $$
DECLARE
    most real;
BEGIN
    EXECUTE format('SELECT max(abs(pgml.predict(%L, e) - learned)) FROM (SELECT learned, %s FROM every) AS e', form,
        regexp_replace(list(form, 'c#'), '\mc' || number || '\M', 'NULL::' || type || ' AS c' || number)) INTO most;
    RETURN most;
END $$;
SELECT form, name FROM columns WHERE most_wrong_without(form, number, type) < 0.01;
SET client_min_messages = warning;
DROP SCHEMA test_types CASCADE;
