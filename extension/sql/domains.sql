-- Domains travel as their base type and are checked on the way back.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_domains;
SET search_path = test_domains;
\pset null NULL

CREATE DOMAIN positive AS int4 CHECK (value > 0);
CREATE DOMAIN small_positive AS positive NOT NULL CHECK (value < 100);
CREATE DOMAIN pair AS int4[] CHECK (cardinality(value) = 2);
CREATE DOMAIN short AS varchar(3);
CREATE TYPE interval_type AS (low int4, high int4);
CREATE DOMAIN ordered AS interval_type CHECK ((value).low <= (value).high);

CREATE FUNCTION to_positive(int4) RETURNS positive LANGUAGE howdah AS 'org.howdah.example.Mirror::any';
CREATE FUNCTION to_small(int4) RETURNS small_positive LANGUAGE howdah AS 'org.howdah.example.Mirror::any';
CREATE FUNCTION to_pair(int4[]) RETURNS pair LANGUAGE howdah AS 'org.howdah.example.Mirror::int4s';
CREATE FUNCTION to_positives(int4[]) RETURNS positive[] LANGUAGE howdah AS 'org.howdah.example.Mirror::any';
CREATE FUNCTION to_short(text) RETURNS short LANGUAGE howdah AS 'org.howdah.example.Mirror::text';
CREATE FUNCTION to_ordered(interval_type) RETURNS ordered LANGUAGE howdah AS 'org.howdah.example.Mirror::columns';
CREATE FUNCTION from_small(small_positive) RETURNS int4 LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::int4';

SELECT to_positive(1), to_positive(NULL), to_small(99), to_pair('{1,2}'), to_positives('{1,NULL}'), to_short('abc'), to_ordered((1, 2)), from_small(7);
SELECT to_positive(0);
SELECT to_small(100);
SELECT to_small(NULL);
SELECT to_pair('{1}');
SELECT to_positives('{1,0}');
SELECT to_short('abcd');
SELECT to_ordered((2, 1));

-- A constraint added later holds at once
SELECT to_positive(5000);
ALTER DOMAIN positive ADD CHECK (value <> 5000);
SELECT to_positive(5000);

-- A constraint may itself call Java
CREATE FUNCTION mirror(int4) RETURNS int4 LANGUAGE howdah IMMUTABLE STRICT AS 'org.howdah.example.Mirror::int4';
CREATE DOMAIN mirrored AS int4 CHECK (mirror(value) > 0);
CREATE FUNCTION to_mirrored(int4) RETURNS mirrored LANGUAGE howdah AS 'org.howdah.example.Mirror::any';
SELECT to_mirrored(1);
SELECT to_mirrored(-1);
CREATE FUNCTION mirrored_elements(int4[]) RETURNS SETOF mirrored LANGUAGE howdah AS 'org.howdah.example.Series::elements';
SELECT mirrored_elements('{1,2}');
SELECT to_mirrored(1);
