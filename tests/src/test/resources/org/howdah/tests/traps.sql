-- A schema full of traps: a function, operator, table and domain for each of pg_catalog's, and tables named as the
-- extensions'. Table evil.caught tells who fell into which.
CREATE SCHEMA evil;
CREATE TABLE evil.caught (trap text);
CREATE FUNCTION evil.spring(trap text) RETURNS void LANGUAGE sql AS
    'INSERT INTO evil.caught VALUES (trap)';

CREATE FUNCTION evil.fell(trap text) RETURNS boolean LANGUAGE plpgsql AS
    'BEGIN PERFORM evil.spring(trap); RETURN true; END';

DO $do$
DECLARE f record;
BEGIN
    FOR f IN
        SELECT p.oid, proname, pg_get_function_identity_arguments(p.oid) AS arguments,
            format_type(prorettype, NULL) AS result
        FROM pg_proc p
        WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind IN ('f', 'a')
            AND pg_get_function_identity_arguments(p.oid) !~ 'ORDER BY'
            AND NOT proretset AND pronargs > 0 AND prorettype <> 'trigger'::regtype
            AND NOT EXISTS (
                SELECT FROM unnest(proargtypes || prorettype) AS a(id)
                    JOIN pg_type t ON t.oid = a.id WHERE t.typtype = 'p')
    LOOP
        EXECUTE format(
            'CREATE FUNCTION evil.%I(%s) RETURNS %s LANGUAGE plpgsql AS %L',
            f.proname, f.arguments, f.result,
            format('BEGIN PERFORM evil.spring(%L); RETURN NULL; END', f.oid::regprocedure));
    END LOOP;
END
$do$;

DO $do$
DECLARE o record;
BEGIN
    FOR o IN
        SELECT oprname, oprleft::regtype AS l, oprright::regtype AS r, oprcode::oid AS code
        FROM pg_operator
        WHERE oprnamespace = 'pg_catalog'::regnamespace AND oprkind = 'b'
            AND EXISTS (
                SELECT FROM pg_proc p JOIN pg_proc c USING (proname, proargtypes)
                WHERE c.oid = oprcode AND p.pronamespace = 'evil'::regnamespace)
    LOOP
        EXECUTE format(
            'CREATE OPERATOR evil.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = evil.%I)',
            o.oprname, o.l, o.r, (SELECT proname FROM pg_proc WHERE oid = o.code));
    END LOOP;
END
$do$;

DO $do$
DECLARE r record;
BEGIN
    FOR r IN
        SELECT relname, relnamespace::regnamespace AS schema FROM pg_class
        WHERE relkind IN ('r', 'v')
            AND relnamespace IN ('pg_catalog'::regnamespace, 'pgml'::regnamespace,
                'howdah'::regnamespace)
    LOOP
        EXECUTE format('CREATE TABLE IF NOT EXISTS evil.%I (trapped int)', r.relname);
    END LOOP;
END
$do$;

DO $do$
DECLARE t record;
BEGIN
    FOR t IN
        SELECT typname FROM pg_type
        WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype = 'b'
            AND typcategory <> 'A' AND typname !~ '^(int|float|bool|numeric|_)'
    LOOP
        EXECUTE format(
            'CREATE DOMAIN evil.%1$I AS pg_catalog.%1$I CHECK (evil.fell(%2$L))',
            t.typname, t.typname);
    END LOOP;
END
$do$;
