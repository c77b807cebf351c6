-- Composites and records reach Java as rows and come back.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_composites;
SET search_path = test_composites;
\pset null NULL

CREATE FUNCTION mirror(anyelement) RETURNS anyelement LANGUAGE howdah AS 'org.howdah.example.Mirror::any';
CREATE TYPE point3 AS (x float8, y float8, label text);
CREATE TYPE line3 AS (a point3, b point3, tags text[], others point3[]);
CREATE FUNCTION mirror_point(point3) RETURNS point3 LANGUAGE howdah AS 'org.howdah.example.Mirror::row';
CREATE FUNCTION mirror_record(record) RETURNS record LANGUAGE howdah AS 'org.howdah.example.Mirror::row';

SELECT mirror_point((1, 2.5, 'a')), mirror_point((NULL, NULL, NULL)), mirror_point(NULL);
SELECT (mirror_point((1, 2.5, 'a'))).*;
SELECT mirror(((1, 2, 'a'), NULL, '{t,NULL}', ARRAY[(3, 4, 'b')::point3, NULL, (NULL, NULL, NULL)::point3])::line3);
SELECT mirror(ARRAY[(3, 4, 'b')::point3, NULL]);
SELECT mirror_record((1, 'a'::text, NULL::date)), mirror_record(ROW());
SELECT * FROM mirror_record((1, 'a'::text)) AS (f1 int, f2 varchar);
SELECT * FROM mirror_record((1, 'a'::text)) AS (f1 int, f2 int);

-- A composite altered while the session knows it
ALTER TYPE point3 ADD ATTRIBUTE z float8;
SELECT mirror_point((1, 2.5, 'a', 3)), mirror(((1, 2, 'a', 0), NULL, '{}', '{}')::line3);
ALTER TYPE point3 DROP ATTRIBUTE y;
SELECT mirror_point((1, 'a', 3)), mirror(((1, 'a', 0), NULL, '{}', ARRAY[(1, 'b', 2)::point3])::line3);
ALTER TYPE point3 RENAME ATTRIBUTE label TO name;
SELECT (mirror_point((1, 'a', 3))).name;

-- A table's row type, with a dropped column and one that old rows lack
CREATE TABLE item (id int, gone text, name text);
INSERT INTO item VALUES (1, 'x', 'one');
ALTER TABLE item DROP COLUMN gone;
ALTER TABLE item ADD COLUMN price numeric(6, 2) DEFAULT 9.5;
INSERT INTO item VALUES (2, NULL, 1);
SELECT mirror(item), (mirror(item)).price FROM item ORDER BY id;

-- OUT parameters
CREATE FUNCTION point(point3, OUT x float8, OUT name text, OUT z float8) LANGUAGE howdah AS 'org.howdah.example.Mirror::row';
SELECT point((1, 'a', 3)), * FROM point((1, 'a', 3));
CREATE PROCEDURE swap(INOUT a int) LANGUAGE howdah AS 'org.howdah.example.Mirror::wrapped';
CALL swap(5);

-- Columns of a result keep their own types' limits
CREATE TYPE narrow AS (a varchar(3), b numeric(4, 1), c timestamp(0), d char(4), e varchar(2)[]);
CREATE TYPE broad AS (a text, b numeric, c timestamp, d text, e text[]);
CREATE FUNCTION narrowed(broad) RETURNS narrow LANGUAGE howdah AS 'org.howdah.example.Mirror::columns';
SELECT (narrowed(('abc', 1.25, '2020-01-01 00:00:00.6', 'ab', '{a,bb}'))).*;
SELECT narrowed(('abcd', 1.25, NULL, NULL, NULL));
SELECT narrowed(('abc', 1234.5, NULL, NULL, NULL));
SELECT narrowed(('abc', 1.25, NULL, NULL, '{a,bbb}'));
