-- Sets: SETOF and TABLE.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_sets;
SET search_path = test_sets;
\pset null NULL

CREATE FUNCTION count_to(int8) RETURNS SETOF int8 LANGUAGE howdah AS 'org.howdah.example.Series::count';
CREATE FUNCTION numbered(VARIADIC text[]) RETURNS TABLE (number int, name text) LANGUAGE howdah AS 'org.howdah.example.Series::numbered';
CREATE TYPE numbered_type AS (name text, number int8);
CREATE FUNCTION numbered_rows(VARIADIC text[]) RETURNS SETOF numbered_type LANGUAGE howdah AS 'org.howdah.example.Series::numbered';
CREATE FUNCTION numbered_records(VARIADIC text[]) RETURNS SETOF record LANGUAGE howdah AS 'org.howdah.example.Series::numbered';
CREATE FUNCTION elements(anyarray) RETURNS SETOF anyelement LANGUAGE howdah STRICT AS 'org.howdah.example.Series::elements';
CREATE FUNCTION failing(int8) RETURNS SETOF int8 LANGUAGE howdah AS 'org.howdah.example.Series::failing';

SELECT * FROM count_to(3);
SELECT count_to(2), count_to(3);
SELECT * FROM count_to(0);
SELECT * FROM numbered('a', NULL, 'c') WITH ORDINALITY;
SELECT numbered('a', 'b');
SELECT * FROM numbered_rows('a', NULL);
SELECT numbered_rows('a');
SELECT * FROM numbered_records('a', 'b') AS (number int8, name varchar);
SELECT numbered_records('a');
SELECT * FROM numbered_records('a') AS (other int8, name text);
SELECT * FROM elements('{a,NULL,b}'::text[]);
SELECT * FROM elements(ARRAY[('x', 1)::numbered_type, NULL]);
SELECT * FROM elements(NULL::int4[]);
SELECT (elements('{{1,2},{3,4}}'::int4[]));

-- In other places
SELECT i, n FROM generate_series(1, 3) i, LATERAL count_to(i) n;
SELECT * FROM ROWS FROM (count_to(1), numbered('a', 'b'));
SELECT count(*) FROM count_to(10) a(n) JOIN count_to(10) b(n) USING (n);
SELECT * FROM count_to(1000000) LIMIT 2;
BEGIN;
DECLARE c SCROLL CURSOR FOR SELECT * FROM count_to(5);
FETCH ALL c;
FETCH BACKWARD 2 c;
COMMIT;

-- More than work_mem goes to disk
SET work_mem = '64kB';
SELECT count(*), sum(n), count(DISTINCT n) FROM count_to(300000) n;
RESET work_mem;

-- An error in the middle
SELECT count(*) FROM failing(5000);
SELECT count(*) FROM count_to(5);

-- A composite altered while the session knows it
ALTER TYPE numbered_type DROP ATTRIBUTE name, ADD ATTRIBUTE name varchar(2);
SELECT * FROM numbered_rows('a', 'bb');
SELECT * FROM numbered_rows('ccc');
