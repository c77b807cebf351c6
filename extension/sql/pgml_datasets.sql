-- The data sets that come with the extension.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
RESET client_min_messages;

SELECT * FROM pgml.load_dataset('breast_cancer');
SELECT * FROM pgml.load_dataset('diabetes');
SELECT * FROM pgml.load_dataset('digits');
SELECT * FROM pgml.load_dataset('iris');
SELECT * FROM pgml.load_dataset('linnerud');
SELECT * FROM pgml.load_dataset('wine');

SELECT malignant, count(*), sum("worst fractal dimension"::numeric) FROM pgml.breast_cancer GROUP BY 1 ORDER BY 1;
SELECT * FROM pgml.diabetes LIMIT 2;
SELECT min(target), max(target), sum(age) FROM pgml.diabetes;
SELECT * FROM pgml.digits LIMIT 1;
SELECT target, count(*) FROM pgml.digits GROUP BY 1 ORDER BY 1;
SELECT target, count(*), avg(petal_length)::numeric(5, 3) FROM pgml.iris GROUP BY 1 ORDER BY 1;
SELECT * FROM pgml.linnerud LIMIT 2;
-- Hue lies about 1, colour intensity above
SELECT target, count(*), avg(hue)::numeric(5, 3), avg(color_intensity)::numeric(5, 3),
    avg("od280/od315_of_diluted_wines")::numeric(5, 3)
FROM pgml.wine GROUP BY 1 ORDER BY 1;
SELECT table_name, string_agg(column_name || ' ' || udt_name, ', ' ORDER BY ordinal_position)
FROM information_schema.columns
WHERE table_schema = 'pgml' AND table_name IN ('breast_cancer', 'diabetes', 'digits', 'iris', 'linnerud', 'wine')
GROUP BY 1 ORDER BY 1;

-- Only the first rows; views and rights stay
CREATE VIEW flowers AS SELECT * FROM pgml.iris;
SELECT * FROM pgml.load_dataset('iris', "limit" => 10);
SELECT count(*) FROM flowers;
SELECT * FROM pgml.load_dataset('iris', "limit" => 0);
SELECT * FROM pgml.load_dataset('iris', "limit" => -1);
SELECT * FROM pgml.load_dataset('iris', "limit" => 1);
SELECT * FROM pgml.load_dataset('iris', "limit" => 1000000);
SELECT * FROM pgml.load_dataset('iris', NULL, 9223372036854775807);
SELECT * FROM pgml.load_dataset('digits', "limit" => 1001);
SELECT * FROM pgml.load_dataset('iris', "limit" => NULL);
SELECT * FROM pgml.load_dataset(source => 'iris', subset => NULL, kwargs => '{}');
SELECT count(*) FROM flowers;
DROP VIEW flowers;

-- Loading is undone with its transaction
BEGIN;
SELECT * FROM pgml.load_dataset('iris', "limit" => 10);
ROLLBACK;
SELECT count(*) FROM pgml.iris;

-- What someone else has made is left alone
DROP TABLE pgml.wine;
CREATE TABLE pgml.wine (mine text);
SELECT * FROM pgml.load_dataset('wine');
SELECT * FROM pgml.wine;

SELECT * FROM pgml.load_dataset('mnist');
SELECT * FROM pgml.load_dataset('iris', 'small');
SELECT * FROM pgml.load_dataset(NULL);

-- kwargs choose rows as scikit-learn does
SELECT * FROM pgml.load_dataset('digits', kwargs => '{"n_class": 2}');
SELECT DISTINCT target FROM pgml.digits ORDER BY 1;
SELECT * FROM pgml.load_dataset('digits', "limit" => 5, kwargs => '{"n_class": 1}');
SELECT * FROM pgml.load_dataset('digits', kwargs => '{"n_class": 11}');
SELECT * FROM pgml.load_dataset('digits', kwargs => '{"split": "train"}');
SELECT * FROM pgml.load_dataset('iris', kwargs => '{"n_class": 2}');
SELECT * FROM pgml.load_dataset('iris', kwargs => '[]');
