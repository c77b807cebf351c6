-- Trigger functions.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS howdah;
RESET client_min_messages;
CREATE SCHEMA test_triggers;
SET search_path = test_triggers;
\pset null NULL

CREATE FUNCTION describe() RETURNS trigger LANGUAGE howdah AS 'org.howdah.example.RowTriggers::describe';
CREATE FUNCTION upper_case() RETURNS trigger LANGUAGE howdah AS 'org.howdah.example.RowTriggers::upperCase';
CREATE FUNCTION skip() RETURNS trigger LANGUAGE howdah AS 'org.howdah.example.RowTriggers::skip';
SELECT describe();

CREATE TABLE item (id int, gone int, name text, price numeric(6, 2), double_price numeric GENERATED ALWAYS AS (price * 2) STORED);
ALTER TABLE item DROP COLUMN gone;
CREATE TRIGGER before_row BEFORE INSERT OR UPDATE OR DELETE ON item FOR EACH ROW EXECUTE FUNCTION describe('one', 'two words');
CREATE TRIGGER after_row AFTER INSERT OR UPDATE OR DELETE ON item FOR EACH ROW EXECUTE FUNCTION describe();
CREATE TRIGGER before_statement BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON item FOR EACH STATEMENT EXECUTE FUNCTION describe();
CREATE TRIGGER after_statement AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON item FOR EACH STATEMENT EXECUTE FUNCTION describe();

INSERT INTO item VALUES (1, 'one', 1.5), (2, NULL, NULL);
UPDATE item SET name = 'first' WHERE id = 1;
DELETE FROM item WHERE id = 2;
SELECT * FROM item;
TRUNCATE item;
DROP TRIGGER before_row ON item;
DROP TRIGGER after_row ON item;
DROP TRIGGER before_statement ON item;
DROP TRIGGER after_statement ON item;

-- The row that goes on
CREATE TRIGGER upper_case BEFORE INSERT OR UPDATE ON item FOR EACH ROW EXECUTE FUNCTION upper_case('name');
INSERT INTO item VALUES (1, 'one', 1.5), (2, NULL, 2) RETURNING *;
UPDATE item SET name = 'two' WHERE id = 2 RETURNING *;
ALTER TABLE item ADD COLUMN note text DEFAULT 'none';
UPDATE item SET price = price + 1 RETURNING *;

-- A row that is skipped
CREATE TRIGGER skip BEFORE DELETE OR INSERT ON item FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION skip();
DELETE FROM item;
INSERT INTO item VALUES (3, 'three', 3);
SELECT * FROM item ORDER BY id;
DROP TRIGGER skip ON item;

-- An unknown column is an error
DROP TRIGGER upper_case ON item;
CREATE TRIGGER upper_case BEFORE INSERT ON item FOR EACH ROW EXECUTE FUNCTION upper_case('nothing');
INSERT INTO item VALUES (4, 'four', 4);
DROP TRIGGER upper_case ON item;

-- One function, several tables
CREATE TABLE other (name varchar(4), id int);
CREATE TRIGGER upper_case BEFORE INSERT ON item FOR EACH ROW EXECUTE FUNCTION upper_case('name');
CREATE TRIGGER upper_case BEFORE INSERT ON other FOR EACH ROW EXECUTE FUNCTION upper_case('name');
INSERT INTO other VALUES ('abc', 1) RETURNING *;
INSERT INTO item VALUES (5, 'abc', 1) RETURNING *;
INSERT INTO other VALUES ('ßß', 1) RETURNING *;
CREATE TABLE part (name text, id int) PARTITION BY RANGE (id);
CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (0) TO (10);
CREATE TABLE part_2 (id int, name text);
ALTER TABLE part ATTACH PARTITION part_2 FOR VALUES FROM (10) TO (20);
CREATE TRIGGER upper_case BEFORE INSERT ON part FOR EACH ROW EXECUTE FUNCTION upper_case('name');
INSERT INTO part VALUES ('a', 1), ('b', 11), ('c', 2) RETURNING tableoid::regclass, *;

-- INSTEAD OF
CREATE VIEW item_view AS SELECT id, name FROM item;
CREATE TRIGGER instead INSTEAD OF INSERT OR UPDATE OR DELETE ON item_view FOR EACH ROW EXECUTE FUNCTION describe();
INSERT INTO item_view VALUES (9, 'nine') RETURNING *;
UPDATE item_view SET name = 'x' WHERE id = 1;
DELETE FROM item_view WHERE id = 1;
CREATE TRIGGER instead_skip INSTEAD OF INSERT ON item_view FOR EACH ROW EXECUTE FUNCTION skip();
INSERT INTO item_view VALUES (9, 'nine');

-- A constraint trigger that waits for the commit
CREATE CONSTRAINT TRIGGER deferred AFTER INSERT ON other DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION describe();
BEGIN;
INSERT INTO other VALUES ('late', 2);
SELECT 'before commit';
COMMIT;

-- Transition tables are tables to the SQL of a trigger function
CREATE FUNCTION summarize() RETURNS trigger LANGUAGE howdah AS 'org.howdah.example.RowTriggers::summarize';
CREATE TRIGGER summarize AFTER INSERT ON part REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION summarize('inserted', 'id');
INSERT INTO part SELECT 'x', i FROM generate_series(1, 19) i;

CREATE FUNCTION event() RETURNS event_trigger LANGUAGE howdah AS 'org.howdah.example.RowTriggers::describe';
