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

-- A cancel outlives the deadline of a call that ends by another error
CREATE FUNCTION count(text) RETURNS int8 LANGUAGE howdah AS 'org.howdah.example.Articles::count';
CREATE VIEW late AS SELECT 1 FROM (SELECT repeat(repeat('x', 1000), 20000) AS t OFFSET 0) AS long
WHERE md5(t) <> '0' AND md5(t) <> '1' AND md5(t) <> '2' AND md5(t) <> '3' AND md5(t) <> '4' AND md5(t) <> '5' AND md5(t) <> '6' AND md5(t) <> '7' AND md5(t) <> '8' AND md5(t) <> '9' AND md5(t) <> '10' AND md5(t) <> '11' AND md5(t) <> '12' AND md5(t) <> '13' AND md5(t) <> '14' AND md5(t) <> '15' AND md5(t) <> '16' AND md5(t) <> '17' AND md5(t) <> '18'
    AND pg_cancel_backend(pg_backend_pid()) AND 1 / (length(t) - 20000000) > 0;
SET howdah.call_timeout = 500;
DO $$
BEGIN
    PERFORM test_errors.count('late');
EXCEPTION WHEN division_by_zero THEN
    RAISE NOTICE 'not cancelled';
END $$;
RESET howdah.call_timeout;
SELECT divide(6, 3);
