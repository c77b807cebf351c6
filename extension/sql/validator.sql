-- CREATE FUNCTION fails where a call would.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_validator;
SET search_path = test_validator;
\pset null NULL
\set VERBOSITY sqlstate
CREATE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Mirror::missing';
CREATE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Missing::int4';
CREATE FUNCTION f(text) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION f(int4, int4) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION f(int4) RETURNS date LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION f(int4) RETURNS SETOF int4 LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah AS 'int4';
CREATE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Mirror.int4';
CREATE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah AS 'org..Mirror::int4';
CREATE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah AS 'Mirror::4';
CREATE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah AS '';
\set VERBOSITY default
CREATE FUNCTION f(cstring) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION f(internal) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION f(internal) RETURNS internal LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION f() RETURNS event_trigger LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION f() RETURNS fdw_handler LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION f(int4) RETURNS trigger LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah WINDOW AS 'org.howdah.example.Mirror::int4';

-- As pg_restore does: nothing is asked
SET check_function_bodies = off;
CREATE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Mirror::missing';
RESET check_function_bodies;
\set VERBOSITY sqlstate
SELECT f(1);
CREATE OR REPLACE FUNCTION f(int4) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
SELECT f(1);

-- Only a superuser writes functions; who may call them is for SQL's privileges
CREATE ROLE howdah_test_user;
GRANT USAGE, CREATE ON SCHEMA test_validator TO howdah_test_user;
SET ROLE howdah_test_user;
CREATE FUNCTION g(int4) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
SELECT f(1);
RESET ROLE;
REVOKE EXECUTE ON FUNCTION f(int4) FROM PUBLIC;
SET ROLE howdah_test_user;
SELECT f(1);
SELECT howdah.howdah_validator('f'::regproc);
RESET ROLE;
DROP OWNED BY howdah_test_user;
DROP ROLE howdah_test_user;
