-- Errors and messages of Java.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_errors;
SET search_path = test_errors;
\pset null NULL
\set SHOW_CONTEXT always
CREATE FUNCTION one_to_ten(int4) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Failures::oneToTen';
CREATE FUNCTION refuse_if(text) RETURNS void LANGUAGE howdah AS 'org.howdah.example.Failures::refuseIf';
CREATE FUNCTION divide(int4, int4) RETURNS int4 LANGUAGE howdah AS 'org.howdah.example.Failures::divide';
CREATE FUNCTION warn(text) RETURNS void LANGUAGE howdah AS 'org.howdah.example.Failures::warn';

SELECT one_to_ten(11);
SELECT refuse_if('spite');
SELECT divide(1, 0);
SELECT divide(NULL, 1);
SELECT warn('careful');
SELECT divide(6, 3);

\set VERBOSITY sqlstate
SELECT one_to_ten(11);
SELECT refuse_if('spite');
SELECT divide(1, 0);
SELECT divide(NULL, 1);

-- A caught error leaves the session and what was done before as they were
DO $$
BEGIN
    CREATE TEMP TABLE kept AS SELECT 1 AS a;
    BEGIN
        INSERT INTO kept VALUES (2);
        PERFORM test_errors.refuse_if('spite');
    EXCEPTION WHEN SQLSTATE 'AB123' THEN
        INSERT INTO kept VALUES (3);
    END;
END $$;
SELECT * FROM kept;
SELECT divide(6, 3);
