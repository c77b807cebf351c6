-- Whatever lies in the caller's search path, the extension's own statements mean what they say.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;
\set SHOW_CONTEXT never
CREATE SCHEMA hostile;
CREATE FUNCTION hostile.refuse(anyelement, anyelement) RETURNS boolean LANGUAGE plpgsql AS
    $$BEGIN RAISE EXCEPTION 'hostile operator was called'; END$$;
CREATE OPERATOR hostile.= (FUNCTION = hostile.refuse, LEFTARG = anyelement, RIGHTARG = anyelement);
CREATE OPERATOR hostile.<> (FUNCTION = hostile.refuse, LEFTARG = anyelement, RIGHTARG = anyelement);
CREATE OPERATOR hostile.> (FUNCTION = hostile.refuse, LEFTARG = anyelement, RIGHTARG = anyelement);
CREATE FUNCTION hostile.refuse(bigint, bigint) RETURNS boolean LANGUAGE plpgsql AS
    $$BEGIN RAISE EXCEPTION 'hostile operator was called'; END$$;
CREATE OPERATOR hostile.= (FUNCTION = hostile.refuse, LEFTARG = bigint, RIGHTARG = bigint);
CREATE FUNCTION hostile.refuse(oid, oid) RETURNS boolean LANGUAGE plpgsql AS
    $$BEGIN RAISE EXCEPTION 'hostile operator was called'; END$$;
CREATE OPERATOR hostile.= (FUNCTION = hostile.refuse, LEFTARG = oid, RIGHTARG = oid);
CREATE FUNCTION hostile.quote_ident(text) RETURNS text LANGUAGE sql AS $$SELECT 'hostile'$$;
CREATE FUNCTION hostile.set_config(text, text, boolean) RETURNS text LANGUAGE plpgsql AS
    $$BEGIN RAISE EXCEPTION 'hostile function was called'; END$$;
CREATE DOMAIN hostile.text AS integer;
CREATE TABLE hostile.pg_class (oid oid);
CREATE TABLE hostile.pg_attribute (oid oid);
CREATE TABLE hostile.models (id bigint);
CREATE TABLE public.plain AS SELECT i AS x, 20 * i + (i * 7919) % 7 AS y FROM generate_series(1, 40) AS i;

SET search_path = hostile, pg_temp, pg_catalog, public;
SELECT deployed FROM pgml.train('path', 'regression', 'plain', 'y', test_sampling => 'last', materialize_snapshot => true);
SELECT deployed FROM pgml.train('path', 'regression', 'PLAIN', 'y');
SELECT pgml.predict('path', ARRAY[21]) BETWEEN 400 AND 440 AS predicts;
SELECT strategy FROM pgml.deploy('path', 'best_score');
SELECT rows FROM pgml.load_dataset('linnerud');
UPDATE pgml.projects SET name = 'renamed';
RESET search_path;
SELECT name, updated_at > created_at FROM pgml.projects;

SET client_min_messages = warning;
DROP EXTENSION pgml;
SET search_path = hostile, pg_catalog, public;
CREATE EXTENSION pgml;
RESET search_path;
DROP SCHEMA hostile CASCADE;
RESET client_min_messages;
SELECT deployed FROM pgml.train('path', 'regression', 'plain', 'y');
DROP TABLE public.plain;
