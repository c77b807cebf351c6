-- Models of ONNX files in projects: what they predict, and what is refused.
SET client_min_messages = warning;
DROP EXTENSION IF EXISTS pgml CASCADE;
DROP SCHEMA IF EXISTS pgml CASCADE;
CREATE EXTENSION pgml CASCADE;
\set SHOW_CONTEXT never
-- x1 + x3, x2 + x3
\set two_sums '\\x08083a690a130a01780a017712017922064d61744d756c3a001201672a230803080210014201774a180000803f00000000000000000000803f0000803f0000803f5a140a0178120f0a0d080112090a0312016e0a02080362140a0179120f0a0d080112090a0312016e0a02080242040a001011420e0a0a61692e6f6e6e782e6d6c1003'
-- x1 + 2 x2 + 3 x3
\set one_sum '\\x08083a5d0a130a01780a017712017922064d61744d756c3a001201672a170803080110014201774a0c0000803f00000040000040405a140a0178120f0a0d080112090a0312016e0a02080362140a0179120f0a0d080112090a0312016e0a02080142040a001011420e0a0a61692e6f6e6e782e6d6c1003'
-- softmax(x1, x2, -x1 - x2) of the labels c, a, b, as scikit-learn's classifiers end
\set zip_map '\\x08083aed020ad8010a0178120c6f75747075745f6c6162656c12017022104c696e656172436c61737369666965722a210a13636c6173736c6162656c735f737472696e67734a01634a01614a0162a001082a2f0a0c636f656666696369656e74733d0000803f3d000000003d000000003d0000803f3d000080bf3d000080bfa001062a1e0a0a696e74657263657074733d000000003d000000003d00000000a001062a120a0b6d756c74695f636c6173731801a001022a1c0a0e706f73745f7472616e73666f726d2207534f46544d4158a001033a0a61692e6f6e6e782e6d6c0a410a0170120570726f627322065a69704d61702a210a13636c6173736c6162656c735f737472696e67734a01634a01614a0162a001083a0a61692e6f6e6e782e6d6c1201675a140a0178120f0a0d080112090a0312016e0a020802621b0a0c6f75747075745f6c6162656c120b0a09080812050a0312016e62170a0570726f6273120e220c0a0a2a08080812040a02080142040a001011420e0a0a61692e6f6e6e782e6d6c1003'
-- the same of the labels 7, -3, 5
\set zip_map_of_numbers '\\x08083af5020adb010a0178120c6f75747075745f6c6162656c12017022104c696e656172436c61737369666965722a240a10636c6173736c6162656c735f696e7473400740fdffffffffffffffff014005a001072a2f0a0c636f656666696369656e74733d0000803f3d000000003d000000003d0000803f3d000080bf3d000080bfa001062a1e0a0a696e74657263657074733d000000003d000000003d00000000a001062a120a0b6d756c74695f636c6173731801a001022a1c0a0e706f73745f7472616e73666f726d2207534f46544d4158a001033a0a61692e6f6e6e782e6d6c0a460a0170120570726f627322065a69704d61702a260a12636c6173736c6162656c735f696e74363473400740fdffffffffffffffff014005a001073a0a61692e6f6e6e782e6d6c1201675a140a0178120f0a0d080112090a0312016e0a020802621b0a0c6f75747075745f6c6162656c120b0a09080712050a0312016e62170a0570726f6273120e220c0a0a2a08080712040a02080142040a001011420e0a0a61692e6f6e6e782e6d6c1003'
-- 0, 1 or 2: the greatest of x1, x2, -x1 - x2
\set greatest '\\x08083a95010a130a01780a017712016c22064d61744d756c3a000a2e0a016c12017922064172674d61782a0b0a04617869731801a001022a0f0a086b65657064696d731800a001023a001201672a230802080310014201774a180000803f00000000000080bf000000000000803f000080bf5a140a0178120f0a0d080112090a0312016e0a02080262100a0179120b0a09080712050a0312016e42040a001011420e0a0a61692e6f6e6e782e6d6c1003'
-- softmax(x1, x2, -x1 - x2) without labels
\set softmax '\\x08083a7c0a130a01780a017712016c22064d61744d756c3a000a110a016c1201792207536f66746d61783a001201672a230802080310014201774a180000803f00000000000080bf000000000000803f000080bf5a140a0178120f0a0d080112090a0312016e0a02080262140a0179120f0a0d080112090a0312016e0a02080342040a001011420e0a0a61692e6f6e6e782e6d6c1003'
-- 1000 c + 100 a + 10 b + h of inputs c int64, a double, b bool, h float16
\set mixed '\\x08083abf020a1a0a0163120263662204436173742a090a02746f1801a001023a000a1a0a0161120261662204436173742a090a02746f1801a001023a000a1a0a0162120262662204436173742a090a02746f1801a001023a000a1a0a0168120268662204436173742a090a02746f1801a001023a000a2a0a0263660a0261660a0262660a02686612016b2206436f6e6361742a0b0a04617869731801a001023a000a130a016b0a017712017922064d61744d756c3a001201672a1b0804080110014201774a1000007a440000c842000020410000803f5a140a0163120f0a0d080712090a0312016e0a0208015a140a0161120f0a0d080b12090a0312016e0a0208015a140a0162120f0a0d080912090a0312016e0a0208015a140a0168120f0a0d080a12090a0312016e0a02080162140a0179120f0a0d080112090a0312016e0a02080142040a001011420e0a0a61692e6f6e6e782e6d6c1003'
-- the least of x1, x2, -x1 - x2
\set nearest '\\x08083ab3010a130a01780a017712016422064d61744d756c3a000a320a016412056c6162656c22064172674d696e2a0b0a04617869731801a001022a0f0a086b65657064696d731800a001023a001201672a230802080310014201774a180000803f00000000000080bf000000000000803f000080bf5a140a0178120f0a0d080112090a0312016e0a02080262140a056c6162656c120b0a09080712050a0312016e62140a0164120f0a0d080112090a0312016e0a02080342040a001011420e0a0a61692e6f6e6e782e6d6c1003'
-- x1 + x3, x2 + x3 of unknown width
\set projection '\\x08083a6a0a130a01780a017712017922064d61744d756c3a001201672a230803080210014201774a180000803f00000000000000000000803f0000803f0000803f5a140a0178120f0a0d080112090a0312016e0a02080362150a017912100a0e0801120a0a0312016e0a0312016b42040a001011420e0a0a61692e6f6e6e782e6d6c1003'
-- the sum of any number of columns
\set any_columns '\\x08083a6e0a280a01780a026178120179220952656475636553756d2a0f0a086b65657064696d731801a001023a001201672a1208011007420261784a0801000000000000005a150a017812100a0e0801120a0a0312016e0a0312016b62140a0179120f0a0d080112090a0312016e0a02080142040a001011420e0a0a61692e6f6e6e782e6d6c1003'
-- of eight rows at once
\set eight_rows '\\x08083a6b0a280a01780a026178120179220952656475636553756d2a0f0a086b65657064696d731801a001023a001201672a1208011007420261784a0801000000000000005a130a0178120e0a0c080112080a0208080a02080262130a0179120e0a0c080112080a0208080a02080142040a001011420e0a0a61692e6f6e6e782e6d6c1003'
-- 60000 scores
\set sixty_thousand '\\x08083a650a150a01780a037368701201792206457870616e643a001201672a1b0802100742037368704a10010000000000000060ea0000000000005a140a0178120f0a0d080112090a0312016e0a02080162160a017912110a0f0801120b0a0312016e0a0408e0d40342040a001011420e0a0a61692e6f6e6e782e6d6c1003'
CREATE TABLE import_rows AS
    SELECT i AS x1, i % 7 AS x2, i % 3 AS x3, i + i % 3 AS sum1, i % 7 + i % 3 AS sum2 FROM generate_series(1, 40) AS i;
CREATE VIEW import_rows1 AS SELECT x1, x2, x3, sum1 FROM import_rows;
CREATE TABLE import_texts AS SELECT i % 5 AS x1, i % 3 AS x2, (ARRAY['b', 'c', 'a'])[1 + i % 3] AS label FROM generate_series(1, 40) AS i;
CREATE TABLE import_mixed AS
    SELECT (i % 7)::real AS h, i % 2 = 0 AS b, i::double precision AS a, i % 5 AS c,
        1000 * (i % 5) + 100 * i + 10 * (i % 2 = 0)::int + i % 7 AS y
    FROM generate_series(1, 40) AS i;

-- Inputs by the names of columns, whatever their types
SELECT * FROM pgml.import_onnx('mixed', 'regression', :'mixed', 'import_mixed', 'y');
SELECT metrics -> 'r2' AS r2 FROM pgml.models;
SELECT pgml.predict('mixed', ROW(4::real, true, 2::double precision, 1));
SELECT pgml.predict('mixed', ARRAY[4, 1, 2, 1.5]::real[]);
SELECT pgml.predict('mixed', ARRAY[4, 2, 2, 1]::real[]);
SELECT * FROM pgml.import_onnx('any', 'regression', :'any_columns');
SELECT * FROM pgml.import_onnx('any', 'regression', :'any_columns', 'import_rows1', 'sum1');
SELECT pgml.predict('any', ARRAY[1, 2, 4]::real[]);
SELECT * FROM pgml.import_onnx('eight', 'regression', :'eight_rows');

-- Several labels
SELECT * FROM pgml.import_onnx('two', 'regression', :'two_sums', 'import_rows', ARRAY['sum1', 'sum2']);
SELECT pgml.predict_joint('two', ARRAY[1, 2, 4]::real[]), pgml.predict('two', ARRAY[1, 2, 4]::real[]);
SELECT * FROM pgml.import_onnx('two', 'regression', :'two_sums', 'import_rows1', 'sum1');
SELECT * FROM pgml.import_onnx('two', 'regression', :'one_sum', 'import_rows', ARRAY['sum1', 'sum2']);
SELECT * FROM pgml.import_onnx('softmax', 'classification', :'softmax', 'import_rows', ARRAY['sum1', 'sum2', 'x3']);

-- Labels: whatever the user's order, the file's is that of the scores
SELECT * FROM pgml.import_onnx('zip', 'classification', :'zip_map', labels => ARRAY['c', 'a', 'b']);
SELECT pgml.predict('zip', ARRAY[2, 1]::real[]), pgml.predict_proba('zip', ARRAY[2, 1]::real[]);
SELECT * FROM pgml.labels('zip');
SELECT * FROM pgml.import_onnx('numbers', 'classification', :'zip_map_of_numbers');
SELECT pgml.predict('numbers', ARRAY[2, 1]::real[]), pgml.predict_proba('numbers', ARRAY[2, 1]::real[]);
SELECT * FROM pgml.import_onnx('greatest', 'classification', :'greatest');
SELECT * FROM pgml.import_onnx('greatest', 'classification', :'greatest', labels => ARRAY['one', 'two', 'none']);
SELECT pgml.predict('greatest', ARRAY[1, 2]::real[]);
SELECT * FROM pgml.import_onnx('softmax', 'classification', :'softmax', 'import_texts', 'label', labels => ARRAY['c', 'a', 'b']);
SELECT pgml.predict('softmax', ARRAY[2, 1]::real[]), pgml.predict_proba('softmax', ARRAY[2, 1]::real[]);
SELECT * FROM pgml.labels('softmax');
SELECT * FROM pgml.import_onnx('softmax', NULL, :'softmax', 'import_texts', 'label');
SELECT * FROM pgml.import_onnx('softmax', NULL, :'softmax', labels => ARRAY['a', 'b']);
SELECT * FROM pgml.import_onnx('softmax', NULL, :'softmax', labels => ARRAY['a', 'b', 'a']);
SELECT * FROM pgml.import_onnx('softmax', NULL, :'softmax', labels => ARRAY['1', '1.0', '2']);
SELECT * FROM pgml.import_onnx('softmax', NULL, :'softmax', labels => ARRAY['a', NULL, 'b']);
SELECT * FROM pgml.import_onnx('one', 'regression', :'one_sum', labels => ARRAY['a', 'b']);

-- Tasks without labels
SELECT * FROM pgml.import_onnx('nearest', 'clustering', :'nearest');
SELECT pgml.predict('nearest', ARRAY[5, 1]::real[]);
SELECT * FROM pgml.import_onnx('projection', 'decomposition', :'projection');
SELECT pgml.decompose('projection', ARRAY[1, 2, 4]::real[]);

-- It is deployed if it is no worse than a model that was trained here
SELECT deployed FROM pgml.train('rivals', 'regression', 'import_rows1', 'sum1', 'ridge');
SELECT deployed FROM pgml.import_onnx('rivals', NULL, :'one_sum', 'import_rows1', 'sum1');
SELECT deployed FROM pgml.import_onnx('rivals', NULL, :'one_sum');
SELECT algorithm FROM pgml.deploy('rivals', 'most_recent');
SELECT pgml.predict('rivals', ARRAY[1, 2, 3]::real[]);
SELECT algorithm FROM pgml.deploy('rivals', 'rollback');

-- Arguments
SELECT * FROM pgml.import_onnx('new', NULL, :'one_sum');
SELECT * FROM pgml.import_onnx('softmax', 'regression', :'one_sum');
SELECT * FROM pgml.import_onnx(NULL, 'regression', :'one_sum');
SELECT * FROM pgml.import_onnx('new', 'regression', NULL);
SELECT * FROM pgml.import_onnx('new', 'regression', '');
SELECT * FROM pgml.import_onnx('new', 'regression', :'one_sum', 'import_rows1');
SELECT * FROM pgml.import_onnx('new', 'regression', :'one_sum', 'import_rows', 'sum1');
SELECT * FROM pgml.import_onnx('new', 'regression', :'one_sum', 'import_texts', 'x1');
SELECT * FROM pgml.import_onnx('new', 'classification', :'one_sum');

SELECT pid AS engine FROM howdah.engine \gset

-- More labels than there is memory to measure them, or to predict many rows at once
CREATE TABLE import_many AS SELECT i AS x, i % 3 AS y FROM generate_series(1, 20000) AS i;
SELECT * FROM pgml.import_onnx('many', 'classification', :'sixty_thousand', 'import_many', 'y');
SELECT deployed FROM pgml.import_onnx('wide', 'decomposition', :'sixty_thousand');
SELECT count(*), sum(predict_batch) FROM pgml.predict_batch('wide', (SELECT array_agg(x)::real[] FROM import_many WHERE x <= 5000));
SELECT pid = :engine AS same_engine FROM howdah.engine;

DROP VIEW import_rows1;
DROP TABLE import_rows, import_texts, import_mixed, import_many;
