-- Names, types, columns and arguments are PostgresML's; additions come last.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;

SELECT typname, string_agg(enumlabel, ' ' ORDER BY enumsortorder)
FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid
WHERE typnamespace = 'pgml'::regnamespace GROUP BY typname ORDER BY typname;

SELECT relname, string_agg(attname || ' ' || format_type(atttypid, atttypmod)
    || CASE WHEN attnotnull THEN ' not null' ELSE '' END, ', ' ORDER BY attnum)
FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
WHERE relnamespace = 'pgml'::regnamespace AND relkind IN ('r', 'v') AND attnum > 0
GROUP BY relname ORDER BY relname;

SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE connamespace = 'pgml'::regnamespace AND contype = 'f' ORDER BY 1, 2;

SELECT indexname FROM pg_indexes WHERE schemaname = 'pgml' ORDER BY 1;

SELECT pg_get_function_arguments('pgml.train'::regproc), pg_get_function_result('pgml.train'::regproc);
SELECT pg_get_function_arguments('pgml.load_dataset'::regproc), pg_get_function_result('pgml.load_dataset'::regproc);

SELECT proname, pg_get_function_arguments(oid) AS arguments, pg_get_function_result(oid) AS result,
    provolatile, proisstrict AS strict, proparallel AS parallel
FROM pg_proc WHERE pronamespace = 'pgml'::regnamespace AND proname NOT IN ('train', 'load_dataset')
ORDER BY proname, pg_get_function_arguments(oid) COLLATE "C";

-- Each object that a user meets is described
SELECT p.oid::regprocedure FROM pg_proc p
WHERE pronamespace = 'pgml'::regnamespace AND obj_description(p.oid, 'pg_proc') IS NULL;
SELECT c.oid::regclass FROM pg_class c
WHERE relnamespace = 'pgml'::regnamespace AND relkind IN ('r', 'v') AND obj_description(c.oid, 'pg_class') IS NULL;

-- What users' data is in goes into dumps
SELECT string_agg(config::regclass::text, ' ' ORDER BY config::regclass::text)
FROM pg_extension, unnest(extconfig) AS config WHERE extname = 'pgml';

-- updated_at follows changes, and only changes
INSERT INTO pgml.projects (name, task, updated_at) VALUES ('p', 'regression', '2020-01-01');
UPDATE pgml.projects SET name = name;
SELECT updated_at FROM pgml.projects;
UPDATE pgml.projects SET name = 'q';
SELECT updated_at > '2020-01-02' FROM pgml.projects;
