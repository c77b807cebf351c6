-- Arrays reach Java and come back as they are.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_arrays;
SET search_path = test_arrays;
\pset null NULL

CREATE FUNCTION mirror(anyelement) RETURNS anyelement LANGUAGE howdah AS 'org.howdah.example.Mirror::any';
CREATE FUNCTION mirror_array(anyarray) RETURNS anyarray LANGUAGE howdah AS 'org.howdah.example.Mirror::any';
CREATE FUNCTION mirror_int4s(int4[]) RETURNS int4[] LANGUAGE howdah AS 'org.howdah.example.Mirror::int4s';
CREATE FUNCTION mirror_float4s(float4[]) RETURNS float4[] LANGUAGE howdah AS 'org.howdah.example.Mirror::float4s';
CREATE FUNCTION mirror_matrix(float8[]) RETURNS float8[] LANGUAGE howdah AS 'org.howdah.example.Mirror::float8Matrix';
CREATE FUNCTION mirror_texts(text[]) RETURNS text[] LANGUAGE howdah AS 'org.howdah.example.Mirror::texts';
CREATE FUNCTION mirror_variadic(VARIADIC int4[]) RETURNS int4[] LANGUAGE howdah AS 'org.howdah.example.Mirror::int4s';

SELECT mirror_int4s('{}'), mirror_int4s('{1,-2,3}'), mirror_int4s(NULL);
SELECT mirror_float4s('{1.5,NaN,-Infinity}'), mirror_matrix('{{1,2,3},{4,5,6}}');
SELECT mirror_texts('{a,NULL,"",Ü}');
SELECT mirror_variadic(1, 2, 3), mirror_variadic(VARIADIC '{4,5}');

-- A primitive array holds no NULL
SELECT mirror_int4s('{1,NULL}');

SELECT mirror_array('{t,NULL,f}'::bool[]), mirror_array('{1,NULL}'::int2[]), mirror_array('{1,NULL}'::int4[]), mirror_array('{1,NULL}'::int8[]);
SELECT mirror_array('{1.5,NULL}'::float4[]), mirror_array('{1.5,NULL}'::float8[]), mirror_array('{1.50,NULL}'::numeric[]);
SELECT mirror_array('{a,NULL,b}'::varchar[]), mirror_array('{"\\x00ff",NULL}'::bytea[]), mirror_array('{x,NULL}'::name[]);
SELECT mirror_array('{2020-02-29,NULL}'::date[]), mirror_array('{12:34:56.789,NULL}'::time[]), mirror_array('{2020-02-29 12:00,NULL}'::timestamp[]);
SELECT mirror_array('{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11,NULL}'::uuid[]), mirror_array('{1 day,NULL}'::interval[]);
SELECT mirror_array('{"{\"a\": 1}",NULL}'::jsonb[]), mirror_array('{"[1,3)",NULL}'::int4range[]);

-- Dimensions are kept, lower bounds become 1
SELECT mirror_array('{{1,2},{3,4}}'::int4[]), mirror_array('{{{a,b}},{{c,NULL}}}'::text[]);
SELECT mirror_array('[0:1]={7,8}'::int4[]), mirror_array('{}'::text[]);
SELECT array_dims(mirror_array(array_fill(1.5::float8, '{3,4,5}')));

-- Large and toasted arrays
CREATE TABLE wide (a float4[], b text[]);
INSERT INTO wide SELECT array_agg(i / 7.0::float4), array_agg(md5(i::text)) FROM generate_series(1, 20000) i;
SELECT mirror_array(a) = a, mirror_float4s(a) = a, mirror_texts(b) = b, cardinality(mirror_array(b)) FROM wide;
