-- Scalars reach Java and come back as they are.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_scalars;
SET search_path = test_scalars;
\pset null NULL

CREATE FUNCTION mirror(anyelement) RETURNS anyelement LANGUAGE howdah AS 'org.howdah.example.Mirror::any';

CREATE FUNCTION mirror_bool(bool) RETURNS bool LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::bool';
CREATE FUNCTION mirror_int2(int2) RETURNS int2 LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::int2';
CREATE FUNCTION mirror_int4(int4) RETURNS int4 LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::int4';
CREATE FUNCTION mirror_int8(int8) RETURNS int8 LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::int8';
CREATE FUNCTION mirror_float4(float4) RETURNS float4 LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::float4';
CREATE FUNCTION mirror_float8(float8) RETURNS float8 LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::float8';
CREATE FUNCTION mirror_text(text) RETURNS text LANGUAGE howdah AS 'org.howdah.example.Mirror::text';
CREATE FUNCTION mirror_varchar(varchar) RETURNS varchar LANGUAGE howdah AS 'org.howdah.example.Mirror::text';
CREATE FUNCTION mirror_bytea(bytea) RETURNS bytea LANGUAGE howdah AS 'org.howdah.example.Mirror::bytea';
CREATE FUNCTION mirror_date(date) RETURNS date LANGUAGE howdah AS 'org.howdah.example.Mirror::date';
CREATE FUNCTION mirror_time(time) RETURNS time LANGUAGE howdah AS 'org.howdah.example.Mirror::time';
CREATE FUNCTION mirror_timestamp(timestamp) RETURNS timestamp LANGUAGE howdah AS 'org.howdah.example.Mirror::timestamp';
CREATE FUNCTION mirror_timestamptz(timestamptz) RETURNS timestamptz LANGUAGE howdah AS 'org.howdah.example.Mirror::timestamptz';
CREATE FUNCTION mirror_uuid(uuid) RETURNS uuid LANGUAGE howdah AS 'org.howdah.example.Mirror::uuid';
CREATE FUNCTION mirror_numeric(numeric) RETURNS numeric LANGUAGE howdah AS 'org.howdah.example.Mirror::numeric';
CREATE FUNCTION mirror_jsonb(jsonb) RETURNS jsonb LANGUAGE howdah AS 'org.howdah.example.Mirror::text';

SELECT mirror_bool(true), mirror_bool(false), mirror_bool(NULL);
SELECT mirror_int2((-32768)::int2), mirror_int2(32767::int2), mirror_int2(NULL);
SELECT record_image_eq(ROW(mirror_int2((-1)::int2)), ROW((-1)::int2)) AS identical;
SELECT mirror_int4(-2147483648), mirror_int4(2147483647), mirror_int4(NULL);
SELECT mirror_int8(-9223372036854775808), mirror_int8(9223372036854775807), mirror_int8(NULL);
SELECT mirror_float4('NaN'), mirror_float4('-Infinity'), mirror_float4('-0'), mirror_float4(1e-45), mirror_float4(3.4028235e38);
SELECT mirror_float8('NaN'), mirror_float8('Infinity'), mirror_float8('-0'), mirror_float8(5e-324), mirror_float8(1.7976931348623157e308);
SELECT mirror_text(''), mirror_text('Übergröße €'), mirror_text(NULL), length(mirror_text(repeat('x', 100000)));
SELECT mirror_varchar('abc'), mirror('abc'::varchar(2)), mirror('abc'::bpchar(5)) || '|', mirror('abc'::name);
SELECT mirror_bytea(''), mirror_bytea('\x00ff10'), mirror_bytea(NULL), length(mirror_bytea(decode(repeat('00', 100000), 'hex')));
SELECT mirror_date('2000-01-01'), mirror_date('0044-03-15 BC'), mirror_date('5874897-12-31'), mirror_date(NULL);
SELECT mirror_time('00:00'), mirror_time('23:59:59.999999'), mirror_time(NULL);
SELECT mirror_timestamp('2000-01-01 00:00:00.000001'), mirror_timestamp('0044-03-15 12:00 BC'), mirror_timestamp('294276-12-31 23:59:59.999999');
SELECT mirror_timestamptz('2000-01-01 00:00:00.000001+00') = '2000-01-01 00:00:00.000001+00';
SELECT mirror_uuid('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'), mirror_uuid(NULL);
SELECT mirror_numeric(0), mirror_numeric(123.4500), mirror_numeric(-1e-20), mirror_numeric(12345678901234567890123456789012345678901234567890);
SELECT mirror_jsonb('{"a": [1, null, "x"]}'), mirror_jsonb(NULL);

-- Types that only have a text form
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
SELECT mirror('happy'::mood), mirror('1 day 02:03:04.5'::interval), mirror('12:00:00+02'::timetz);
SELECT mirror('10.1.0.0/16'::inet), mirror('08:00:2b:01:02:03'::macaddr), mirror('(1.5,-2)'::point);
SELECT mirror('[1,5)'::int4range), mirror('{[1,5),[7,9)}'::int4multirange), mirror('1011'::varbit), mirror('{"a":  1}'::json);
SELECT mirror(42::oid), mirror('pg_class'::regclass), mirror('x'::"char"), mirror('1 2 3'::int2vector), mirror('<a>1</a>'::xml);

-- NULL of every type is NULL
SELECT mirror(NULL::int4), mirror(NULL::text), mirror(NULL::numeric), mirror(NULL::jsonb), mirror(NULL::mood);

