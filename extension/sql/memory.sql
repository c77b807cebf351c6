-- Calls leave no memory behind.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_memory;
SET search_path = test_memory;
\pset null NULL

CREATE FUNCTION f(int8) RETURNS int8 LANGUAGE howdah STRICT AS 'org.howdah.example.Mirror::int8';
CREATE FUNCTION mirror(anyelement) RETURNS anyelement LANGUAGE howdah AS 'org.howdah.example.Mirror::any';
CREATE FUNCTION count_to(int8) RETURNS SETOF int8 LANGUAGE howdah AS 'org.howdah.example.Series::count';
CREATE DOMAIN positive AS int4 CHECK (value > 0);
CREATE FUNCTION to_positive(int4) RETURNS positive LANGUAGE howdah AS 'org.howdah.example.Mirror::any';
CREATE TYPE pair AS (a int4, b text);

-- All memory of the session but what a running statement needs for itself
CREATE FUNCTION kept() RETURNS int8 LANGUAGE sql AS $$
    SELECT sum(used_bytes)::int8 FROM pg_backend_memory_contexts
    WHERE name IN ('TopMemoryContext', 'CacheMemoryContext', 'TopTransactionContext', 'PortalContext', 'ExecutorState', 'MessageContext') OR name LIKE 'howdah%'
$$;
CREATE FUNCTION work(calls int8) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM count(f(i)) FROM generate_series(1, calls) i;
    PERFORM count(mirror(i::text)), count(mirror(ARRAY[i, i])), count(mirror((i::int4, 'x')::pair)), count(mirror(i::numeric)) FROM generate_series(1, calls) i;
    PERFORM count(*) FROM count_to(calls);
    FOR i IN 1..calls LOOP
        PERFORM f(i);
    END LOOP;
    FOR i IN 1..calls / 50 LOOP
        BEGIN
            PERFORM to_positive(-1);
        EXCEPTION WHEN check_violation THEN
        END;
    END LOOP;
END $$;
CREATE FUNCTION replace_functions(times int4) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    FOR i IN 1..times LOOP
        EXECUTE 'CREATE OR REPLACE FUNCTION test_memory.g(int4) RETURNS int4 LANGUAGE howdah AS ''org.howdah.example.Mirror::int4''';
        EXECUTE 'SELECT test_memory.g(1)';
    END LOOP;
END $$;

SELECT work(1000), replace_functions(10);
SELECT kept() AS before \gset
SELECT work(5000);
SELECT kept() - :before < 100000 AS flat;
SELECT replace_functions(300);
SELECT kept() - :before < 100000 AS flat;

-- Row types without end: neither the session nor the engine keeps them all
CREATE FUNCTION meet_row_types(times int4, columns int4) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    FOR i IN 1..times LOOP
        EXECUTE format('SELECT test_memory.mirror(s) FROM (SELECT %s) s', (SELECT string_agg(format('1 AS c_%s_%s_%s', columns, i, c), ', ') FROM generate_series(1, columns) c));
    END LOOP;
END $$;
SELECT meet_row_types(400, 1);
SELECT count(*) < 300 AS few FROM pg_backend_memory_contexts WHERE name = 'howdah row type';
SELECT meet_row_types(40, 800);
SELECT calls < 40 AS few FROM howdah.sessions WHERE pid = pg_backend_pid();
