-- Arguments of VARIADIC "any" reach Java one by one, each of its own type.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_variadic;
SET search_path = test_variadic;
\pset null NULL

CREATE FUNCTION describe(prefix text, VARIADIC "any") RETURNS text[] LANGUAGE howdah AS 'org.howdah.example.Arguments::describe';
CREATE FUNCTION elements(VARIADIC "any") RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Arguments::count';
CREATE FUNCTION multi(anyarray) RETURNS anyarray LANGUAGE howdah AS 'org.howdah.example.Mirror::multiArray';

SELECT describe('- ', 1, 2::int2, 3::int8, 1.5::float4, 2.5::float8, 0.10, true);
SELECT describe('', 'literal', 'text'::text, date '2020-02-29', NULL, NULL::int);
SELECT describe('', ARRAY[1, NULL, 3], '{{1,2},{3,4}}'::float4[], '{}'::text[]);
SELECT describe('', row(1, 'x') IS NULL);

-- A VARIADIC array's elements are the arguments
SELECT describe('', VARIADIC ARRAY[1, NULL, 3]), describe('', ARRAY[1, NULL, 3]);
SELECT describe('', VARIADIC '{}'::int[]), describe('', VARIADIC '{{1,2},{3,4}}'::int[]);
SELECT elements(VARIADIC ARRAY[1.5, 2.5]::float4[]), elements(1, ARRAY[1, 2], '{{a,b},{c,NULL}}'::text[], NULL);

-- Each call site has its own types
SELECT i, describe('', i), describe('', i::text), describe('', i, i) FROM generate_series(1, 2) i;
PREPARE p(int, text) AS SELECT describe('', $1, $2);
EXECUTE p(1, 'a');
EXECUTE p(NULL, NULL);

-- A hundred arguments at most
DO $$
DECLARE
    found text[];
BEGIN
    EXECUTE format('SELECT test_variadic.describe('''', %s)', (SELECT string_agg(i::text, ', ') FROM generate_series(1, 99) i)) INTO found;
    RAISE NOTICE '%, %, %', cardinality(found), found[1], found[99];
END
$$;

-- Dimensions come and go with elements that lie flat
SELECT multi('{{1,2,3},{4,5,6}}'::float4[]), multi('{{{1},{2}}}'::int2[]), multi('{t,f}'::bool[]);
SELECT multi('{{1,NULL},{3,4}}'::int8[]), multi('{}'::float8[]), multi('{{a,"b c"},{NULL,d}}'::text[]), multi('{{1.50,2}}'::numeric[]);
SELECT array_dims(multi(array_fill(1.5::float8, '{3,4,5}')));

CREATE FUNCTION fixed(VARIADIC "any") RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Mirror::int4';
