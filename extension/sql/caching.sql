-- What is looked up once follows later changes.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_caching;
SET search_path = test_caching;
\pset null NULL

CREATE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION mirror(anyelement) RETURNS anyelement LANGUAGE howdah AS 'org.howdah.example.Mirror::any';
CREATE FUNCTION twice() RETURNS SETOF int4 LANGUAGE plpgsql AS $$
BEGIN
    RETURN NEXT f(1);
    CREATE OR REPLACE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::nothing';
    RETURN NEXT f(1);
END $$;

-- The function is replaced, also between two calls of one statement
SELECT twice();
SELECT f(1);
CREATE OR REPLACE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::int4';
SELECT f(1), f(NULL);

-- A replacement that is rolled back
BEGIN;
CREATE OR REPLACE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::nothing';
SELECT f(2);
ROLLBACK;
SELECT f(2);

-- A prepared statement
PREPARE p AS SELECT f($1);
EXECUTE p(3);
CREATE OR REPLACE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Mirror::nothing';
EXECUTE p(3);

-- One function for many types
SELECT mirror(1), mirror('a'::text), mirror(1.5), mirror(ARRAY[1]), mirror(NULL::date);
DO $$
BEGIN
    FOR i IN 1..50 LOOP
        EXECUTE format('CREATE TYPE test_caching.t%s AS (a int4, b%s text)', i, i);
        EXECUTE format('SELECT test_caching.mirror((1, ''x'')::test_caching.t%s)', i);
        EXECUTE format('DROP TYPE test_caching.t%s', i);
    END LOOP;
END $$;
SELECT mirror((1, 'x'));
