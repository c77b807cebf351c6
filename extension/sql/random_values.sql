-- Random values of every type come back identical, 10,000 of each.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_random_values;
SET search_path = test_random_values;
\pset null NULL

CREATE FUNCTION mirror(anyelement) RETURNS anyelement LANGUAGE howdah AS 'org.howdah.example.Mirror::any';
SELECT setseed(0.42);

-- A random value of the type by an expression, now and then NULL
CREATE FUNCTION differing(type text, expression text) RETURNS int8 LANGUAGE plpgsql AS $$
DECLARE
    differences int8;
BEGIN
    EXECUTE format($sql$
        SELECT count(*) FROM (
            SELECT CASE WHEN random() < 0.05 THEN NULL ELSE (%2$s)::%1$s END AS value FROM generate_series(1, 10000) i OFFSET 0
        ) v WHERE test_random_values.mirror(value)::text IS DISTINCT FROM value::text
    $sql$, type, expression) INTO differences;
    RETURN differences;
END $$;

CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TYPE person AS (name text, age int2, scores float8[], mood mood);
CREATE TABLE kinds (type text, expression text);
INSERT INTO kinds VALUES
    ('bool', 'random() < 0.5'),
    ('int2', '(random() - 0.5) * 65535'),
    ('int4', '(random() - 0.5) * 4294967295'),
    ('int8', '(random() - 0.5) * 18446744073709550000'),
    ('float4', '(random() - 0.5) * 10::float8 ^ (random() * 74 - 37)'),
    ('float8', '(random() - 0.5) * 10::float8 ^ (random() * 600 - 300)'),
    ('numeric', '(random() - 0.5)::numeric * 10::numeric ^ (random() * 40 - 20)::int'),
    ('text', '(SELECT string_agg(chr(1 + (random() * CASE WHEN random() < 0.5 THEN 126 ELSE 50000 END)::int), '''') FROM generate_series(1, (random() * 20)::int) WHERE i > 0)'),
    ('varchar(5)', 'left(md5(i::text), (random() * 5)::int)'),
    ('bytea', 'decode(left(md5(random()::text), 2 * (random() * 16)::int), ''hex'')'),
    ('date', '''-infinity''::text::date'),
    ('date', 'date ''2000-01-01'' + ((random() - 0.5) * 4000000)::int'),
    ('time', 'time ''00:00'' + random() * interval ''1 day'''),
    ('timestamp', 'timestamp ''2000-01-01'' + (random() - 0.5) * interval ''9000 years'''),
    ('timestamptz', 'timestamptz ''2000-01-01'' + (random() - 0.5) * interval ''9000 years'''),
    ('interval', '(random() - 0.5) * interval ''1000 years 3 days'''),
    ('uuid', 'md5(random()::text)'),
    ('jsonb', 'jsonb_build_object(''a'', random(), ''b'', md5(i::text), ''c'', NULL)'),
    ('mood', '(enum_range(NULL::test_random_values.mood))[1 + (random() * 2.999)::int % 3]'),
    ('inet', '(''10.'' || i % 256 || ''.'' || (random() * 255)::int || ''.1/'' || i % 33)::text'),
    ('int4range', 'int4range(i, i + (random() * 100)::int)'),
    ('int4[]', '(SELECT array_agg(CASE WHEN random() < 0.1 THEN NULL ELSE (random() * 1000)::int END) FROM generate_series(1, (random() * 10)::int) WHERE i > 0)'),
    ('float4[]', '(SELECT array_agg(random()::float4) FROM generate_series(1, (random() * 10)::int) WHERE i > 0)'),
    ('text[]', '(SELECT array_agg(CASE WHEN random() < 0.1 THEN NULL ELSE md5(random()::text) END) FROM generate_series(1, (random() * 10)::int) WHERE i > 0)'),
    ('bool[]', 'ARRAY[[random() < 0.5, NULL], [true, random() < 0.5]]'),
    ('test_random_values.person', 'ROW(md5(random()::text), (random() * 100)::int2, ARRAY[random(), NULL], ''ok''::test_random_values.mood)');

SELECT type, differing(type, expression) FROM kinds ORDER BY type;
