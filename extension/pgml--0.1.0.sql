\echo Use "CREATE EXTENSION pgml" to load this file. \quit

-- Whoever may put something into a schema could have put into it what this script would run.
DO $$
DECLARE
    self CONSTANT oid := (SELECT oid FROM pg_catalog.pg_roles WHERE rolname OPERATOR(pg_catalog.=) CURRENT_USER);
    schema CONSTANT oid := (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname OPERATOR(pg_catalog.=) 'pgml');
BEGIN
    IF EXISTS (
        SELECT nspowner FROM pg_catalog.pg_namespace WHERE oid OPERATOR(pg_catalog.=) schema AND nspowner OPERATOR(pg_catalog.<>) self
        UNION ALL
        SELECT grantee FROM pg_catalog.pg_namespace n, pg_catalog.aclexplode(n.nspacl)
        WHERE n.oid OPERATOR(pg_catalog.=) schema AND grantee OPERATOR(pg_catalog.<>) self AND privilege_type OPERATOR(pg_catalog.=) 'CREATE'
        UNION ALL
        SELECT proowner FROM pg_catalog.pg_proc WHERE pronamespace OPERATOR(pg_catalog.=) schema AND proowner OPERATOR(pg_catalog.<>) self
        UNION ALL
        SELECT oprowner FROM pg_catalog.pg_operator WHERE oprnamespace OPERATOR(pg_catalog.=) schema AND oprowner OPERATOR(pg_catalog.<>) self
        UNION ALL
        SELECT typowner FROM pg_catalog.pg_type WHERE typnamespace OPERATOR(pg_catalog.=) schema AND typowner OPERATOR(pg_catalog.<>) self)
    THEN
        RAISE EXCEPTION 'schema "pgml" belongs to another user, who may create objects in it, or holds objects of one'
            USING ERRCODE = 'insufficient_privilege',
                HINT = 'Drop or rename the schema, the extension makes its own.';
    END IF;
END;
$$;

/*
 * Names, columns, argument names and defaults are PostgresML's; what is added to them is said where it is added.
 *
 * Rights. USAGE on schema pgml is the door, and nobody but the extension's owner has it at first. Who has it may predict with
 * any project and read the views. Whatever writes what all users share (train, deploy, load_dataset) needs EXECUTE as well:
 *
 *     GRANT USAGE ON SCHEMA pgml TO analyst;
 *     GRANT EXECUTE ON FUNCTION pgml.train TO analyst;
 *
 * Nobody needs rights on the tables: the functions use them with their owner's rights, but the relation to learn from with the
 * caller's.
 */

-- Types

CREATE TYPE pgml.algorithm AS ENUM (
    'linear', 'xgboost', 'xgboost_random_forest', 'svm', 'lasso', 'elastic_net', 'ridge', 'kmeans', 'dbscan', 'knn',
    'random_forest', 'least_angle', 'lasso_least_angle', 'orthogonal_matching_pursuit', 'bayesian_ridge',
    'automatic_relevance_determination', 'stochastic_gradient_descent', 'perceptron', 'passive_aggressive', 'ransac',
    'theil_sen', 'huber', 'quantile', 'kernel_ridge', 'gaussian_process', 'nu_svm', 'ada_boost', 'bagging', 'extra_trees',
    'gradient_boosting_trees', 'hist_gradient_boosting', 'linear_svm', 'lightgbm', 'transformers', 'affinity_propagation',
    'birch', 'feature_agglomeration', 'mini_batch_kmeans', 'mean_shift', 'optics', 'spectral', 'spectral_bi', 'spectral_co',
    'catboost', 'pca',
    -- An addition to PostgresML: models of pgml.import_onnx
    'onnx'
);

CREATE TYPE pgml.task AS ENUM (
    'regression', 'classification', 'decomposition', 'clustering', 'question_answering', 'summarization', 'translation',
    'text_classification', 'text_generation', 'text2text', 'embedding', 'text_pair_classification', 'conversation');

CREATE TYPE pgml.search AS ENUM ('grid', 'random');

CREATE TYPE pgml.sampling AS ENUM ('random', 'last', 'stratified');

CREATE TYPE pgml.runtime AS ENUM ('python', 'rust', 'openai');

CREATE TYPE pgml.strategy AS ENUM ('new_score', 'best_score', 'most_recent', 'rollback', 'specific');

CREATE TYPE pgml.status AS ENUM ('in_progress', 'successful', 'failed');

COMMENT ON TYPE pgml.algorithm IS 'How a model learns';
COMMENT ON TYPE pgml.task IS 'What a project''s models do';
COMMENT ON TYPE pgml.search IS 'How hyperparameters are searched';
COMMENT ON TYPE pgml.sampling IS 'Which rows are kept for the test';
COMMENT ON TYPE pgml.runtime IS 'PostgresML''s runtimes, accepted for its users: all models run in the Java engine';
COMMENT ON TYPE pgml.strategy IS 'Why a model was deployed';
COMMENT ON TYPE pgml.status IS 'How far a model is';

-- Tables

CREATE TABLE pgml.projects (
    id bigserial PRIMARY KEY,
    name text NOT NULL,
    task pgml.task NOT NULL,
    created_at timestamp NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamp NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX projects_name_idx ON pgml.projects (name);

CREATE TABLE pgml.snapshots (
    id bigserial PRIMARY KEY,
    relation_name text NOT NULL,
    y_column_name text[],
    test_size real NOT NULL,
    test_sampling pgml.sampling NOT NULL,
    status text NOT NULL,
    columns jsonb,
    analysis jsonb,
    created_at timestamp NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamp NOT NULL DEFAULT clock_timestamp(),
    materialized boolean DEFAULT false,
    seed bigint NOT NULL DEFAULT 0,
    num_rows bigint,
    checksum text,
    preprocess jsonb NOT NULL DEFAULT '{}'
);

CREATE TABLE pgml.models (
    id bigserial PRIMARY KEY,
    project_id bigint NOT NULL CONSTRAINT project_id_fk REFERENCES pgml.projects (id) ON DELETE CASCADE,
    snapshot_id bigint CONSTRAINT snapshot_id_fk REFERENCES pgml.snapshots (id) ON DELETE SET NULL,
    num_features integer NOT NULL,
    algorithm text NOT NULL,
    runtime pgml.runtime DEFAULT 'python',
    hyperparams jsonb NOT NULL,
    status text NOT NULL,
    metrics jsonb,
    search text,
    search_params jsonb NOT NULL,
    search_args jsonb NOT NULL,
    created_at timestamp NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamp NOT NULL DEFAULT clock_timestamp(),
    provenance jsonb,
    checksum text,
    explanation jsonb
);
CREATE INDEX models_project_id_idx ON pgml.models (project_id);
CREATE INDEX models_snapshot_id_idx ON pgml.models (snapshot_id);

CREATE TABLE pgml.deployments (
    id bigserial PRIMARY KEY,
    project_id bigint NOT NULL CONSTRAINT project_id_fk REFERENCES pgml.projects (id) ON DELETE CASCADE,
    model_id bigint NOT NULL CONSTRAINT model_id_fk REFERENCES pgml.models (id) ON DELETE CASCADE,
    strategy pgml.strategy NOT NULL,
    created_at timestamp NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX deployments_project_id_created_at_idx ON pgml.deployments (project_id);
CREATE INDEX deployments_model_id_created_at_idx ON pgml.deployments (model_id);

CREATE TABLE pgml.files (
    id bigserial PRIMARY KEY,
    model_id bigint NOT NULL CONSTRAINT model_id_fk REFERENCES pgml.models (id) ON DELETE CASCADE,
    path text NOT NULL,
    part integer NOT NULL,
    created_at timestamp NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamp NOT NULL DEFAULT clock_timestamp(),
    data bytea NOT NULL
);
CREATE UNIQUE INDEX files_model_id_path_part_idx ON pgml.files (model_id, path, part);

CREATE TABLE pgml.logs (
    id serial PRIMARY KEY,
    model_id bigint,
    project_id bigint,
    created_at timestamp DEFAULT CURRENT_TIMESTAMP,
    logs jsonb
);

/*
 * A parallel pg_restore fills these tables in any order, and their foreign keys are there before it does. So new rows aren't
 * checked: pgml's functions, which write them, lock the rows that they refer to. Deletion cascades as ever.
 */
DO $$
DECLARE
    trigger record;
BEGIN
    FOR trigger IN
        SELECT tgrelid::regclass AS relation, tgname AS name
        FROM pg_catalog.pg_trigger
        WHERE tgisinternal
            AND tgrelid OPERATOR(pg_catalog.=) ANY (
                ARRAY['pgml.models'::regclass, 'pgml.deployments'::regclass, 'pgml.files'::regclass]::oid[])
            AND tgfoid OPERATOR(pg_catalog.=) ANY (
                ARRAY['pg_catalog."RI_FKey_check_ins"'::regproc, 'pg_catalog."RI_FKey_check_upd"'::regproc]::oid[])
    LOOP
        EXECUTE pg_catalog.format('ALTER TABLE %s DISABLE TRIGGER %I', trigger.relation, trigger.name);
    END LOOP;
END;
$$;

COMMENT ON TABLE pgml.projects IS 'Named tasks that models are trained for';
COMMENT ON TABLE pgml.snapshots IS 'Data that models were trained on and tested with';
COMMENT ON TABLE pgml.models IS 'Trained models';
COMMENT ON TABLE pgml.deployments IS 'Which model a project predicted with since when: the highest id is in force';
COMMENT ON TABLE pgml.files IS 'Models'' contents';
COMMENT ON TABLE pgml.logs IS 'What trainings report of their steps, candidates and metrics';
COMMENT ON COLUMN pgml.snapshots.seed IS 'Seed of the sampling; an addition to PostgresML';
COMMENT ON COLUMN pgml.snapshots.num_rows IS 'Rows for training and test; an addition to PostgresML';
COMMENT ON COLUMN pgml.snapshots.checksum IS 'SHA-256 of the rows as they were sampled; an addition to PostgresML';
COMMENT ON COLUMN pgml.snapshots.preprocess IS 'What is done with which columns; an addition to PostgresML';
COMMENT ON COLUMN pgml.models.provenance IS
    'What the model was made of: data, seed, and versions of code and libraries; an addition to PostgresML';
COMMENT ON COLUMN pgml.models.checksum IS 'SHA-256 of the model''s content in pgml.files; an addition to PostgresML';
COMMENT ON COLUMN pgml.models.explanation IS
    'Statistics of its rows that pgml.explain, feature_importance and coefficients need; an addition to PostgresML';

SELECT pg_catalog.pg_extension_config_dump('pgml.projects', '');
SELECT pg_catalog.pg_extension_config_dump('pgml.projects_id_seq', '');
SELECT pg_catalog.pg_extension_config_dump('pgml.snapshots', '');
SELECT pg_catalog.pg_extension_config_dump('pgml.snapshots_id_seq', '');
SELECT pg_catalog.pg_extension_config_dump('pgml.models', '');
SELECT pg_catalog.pg_extension_config_dump('pgml.models_id_seq', '');
SELECT pg_catalog.pg_extension_config_dump('pgml.deployments', '');
SELECT pg_catalog.pg_extension_config_dump('pgml.deployments_id_seq', '');
SELECT pg_catalog.pg_extension_config_dump('pgml.files', '');
SELECT pg_catalog.pg_extension_config_dump('pgml.files_id_seq', '');
SELECT pg_catalog.pg_extension_config_dump('pgml.logs', '');
SELECT pg_catalog.pg_extension_config_dump('pgml.logs_id_seq', '');

-- Triggers

CREATE FUNCTION pgml.set_updated_at()
RETURNS trigger
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NEW OPERATOR(pg_catalog.*<>) OLD AND NEW.updated_at OPERATOR(pg_catalog.=) OLD.updated_at THEN
        NEW.updated_at := pg_catalog.clock_timestamp();
    END IF;
    RETURN NEW;
END;
$$;

CREATE FUNCTION pgml.auto_updated_at(tbl regclass)
RETURNS void
LANGUAGE plpgsql VOLATILE STRICT PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    table_name name := (SELECT relname FROM pg_catalog.pg_class WHERE oid OPERATOR(pg_catalog.=) tbl);
BEGIN
    EXECUTE pg_catalog.format(
        'CREATE TRIGGER %I BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION pgml.set_updated_at()',
        pg_catalog.concat(table_name, '_auto_updated_at'), tbl);
END;
$$;

COMMENT ON FUNCTION pgml.set_updated_at() IS 'Trigger that sets updated_at of a row that changes';
COMMENT ON FUNCTION pgml.auto_updated_at(regclass) IS 'Gives a table the trigger set_updated_at()';

SELECT pgml.auto_updated_at('pgml.projects');
SELECT pgml.auto_updated_at('pgml.snapshots');
SELECT pgml.auto_updated_at('pgml.models');
SELECT pgml.auto_updated_at('pgml.files');

/*
 * What sessions cached of these tables is dropped when they change. Always: also where a subscription changes them. For each
 * row, since a subscription fires no trigger for a statement.
 */
CREATE TRIGGER projects_invalidate AFTER UPDATE OR DELETE ON pgml.projects
    FOR EACH ROW EXECUTE FUNCTION howdah.invalidate_relation();
CREATE TRIGGER projects_invalidate_all AFTER TRUNCATE ON pgml.projects
    FOR EACH STATEMENT EXECUTE FUNCTION howdah.invalidate_relation();
CREATE TRIGGER models_invalidate AFTER UPDATE OR DELETE ON pgml.models
    FOR EACH ROW EXECUTE FUNCTION howdah.invalidate_relation();
CREATE TRIGGER models_invalidate_all AFTER TRUNCATE ON pgml.models
    FOR EACH STATEMENT EXECUTE FUNCTION howdah.invalidate_relation();
CREATE TRIGGER deployments_invalidate AFTER INSERT OR UPDATE OR DELETE ON pgml.deployments
    FOR EACH ROW EXECUTE FUNCTION howdah.invalidate_relation();
CREATE TRIGGER deployments_invalidate_all AFTER TRUNCATE ON pgml.deployments
    FOR EACH STATEMENT EXECUTE FUNCTION howdah.invalidate_relation();
ALTER TABLE pgml.projects ENABLE ALWAYS TRIGGER projects_invalidate;
ALTER TABLE pgml.projects ENABLE ALWAYS TRIGGER projects_invalidate_all;
ALTER TABLE pgml.models ENABLE ALWAYS TRIGGER models_invalidate;
ALTER TABLE pgml.models ENABLE ALWAYS TRIGGER models_invalidate_all;
ALTER TABLE pgml.deployments ENABLE ALWAYS TRIGGER deployments_invalidate;
ALTER TABLE pgml.deployments ENABLE ALWAYS TRIGGER deployments_invalidate_all;

-- Views

CREATE VIEW pgml.overview AS
SELECT
    projects.name,
    deployments.created_at AS deployed_at,
    projects.task,
    models.algorithm,
    models.runtime,
    snapshots.relation_name,
    snapshots.y_column_name,
    snapshots.test_sampling,
    snapshots.test_size
FROM pgml.projects
    JOIN pgml.deployments ON deployments.project_id = projects.id
    JOIN pgml.models ON models.id = deployments.model_id
    LEFT JOIN pgml.snapshots ON snapshots.id = models.snapshot_id
ORDER BY deployments.created_at DESC, deployments.id DESC;

CREATE VIEW pgml.trained_models AS
SELECT
    models.id,
    projects.name,
    projects.task,
    models.algorithm,
    models.runtime,
    models.created_at,
    snapshots.test_sampling,
    snapshots.test_size,
    models.id = (
        SELECT deployments.model_id
        FROM pgml.deployments
        WHERE deployments.project_id = projects.id
        ORDER BY deployments.id DESC
        LIMIT 1
    ) IS TRUE AS deployed
FROM pgml.projects
    JOIN pgml.models ON models.project_id = projects.id
    LEFT JOIN pgml.snapshots ON snapshots.id = models.snapshot_id
ORDER BY models.created_at DESC, models.id DESC;

CREATE VIEW pgml.deployed_models AS
SELECT
    models.id,
    projects.name,
    projects.task,
    models.algorithm,
    models.runtime,
    latest.created_at AS deployed_at
FROM pgml.projects
    JOIN (
        SELECT DISTINCT ON (deployments.project_id) deployments.*
        FROM pgml.deployments
        ORDER BY deployments.project_id, deployments.id DESC
    ) AS latest ON latest.project_id = projects.id
    JOIN pgml.models ON models.id = latest.model_id
ORDER BY projects.name;

-- An addition to PostgresML: nothing of a row but what the views and functions of models tell anyway.
CREATE VIEW pgml.model_metrics AS
SELECT
    models.id,
    projects.name,
    projects.task,
    models.algorithm,
    models.status,
    models.hyperparams,
    models.search,
    models.search_params,
    models.search_args,
    models.metrics,
    models.created_at,
    models.id = (
        SELECT deployments.model_id
        FROM pgml.deployments
        WHERE deployments.project_id = projects.id
        ORDER BY deployments.id DESC
        LIMIT 1
    ) IS TRUE AS deployed
FROM pgml.projects
    JOIN pgml.models ON models.project_id = projects.id
ORDER BY models.created_at DESC, models.id DESC;

COMMENT ON VIEW pgml.overview IS 'All deployments ever made';
COMMENT ON VIEW pgml.trained_models IS 'All models';
COMMENT ON VIEW pgml.deployed_models IS 'The models that projects predict with now';
COMMENT ON VIEW pgml.model_metrics IS 'How all models were trained, and how well they predict; an addition to PostgresML';

GRANT SELECT ON pgml.overview, pgml.trained_models, pgml.deployed_models, pgml.model_metrics TO PUBLIC;

-- Data sets

CREATE FUNCTION pgml.load_dataset(
    source text,
    subset text DEFAULT NULL,
    "limit" bigint DEFAULT NULL,
    kwargs jsonb DEFAULT '{}')
RETURNS TABLE (table_name text, rows bigint)
LANGUAGE howdah VOLATILE PARALLEL UNSAFE ROWS 1
AS 'org.howdah.ml.Datasets::loadDataset';

COMMENT ON FUNCTION pgml.load_dataset(text, text, bigint, jsonb) IS
    'Fills table pgml.<source> with a data set that comes with the extension';

REVOKE EXECUTE ON FUNCTION pgml.load_dataset(text, text, bigint, jsonb) FROM PUBLIC;

-- Training and deployment. The argument seed is an addition to PostgresML.

CREATE FUNCTION pgml.train(
    project_name text,
    task text DEFAULT NULL,
    relation_name text DEFAULT NULL,
    y_column_name text DEFAULT NULL,
    algorithm pgml.algorithm DEFAULT 'linear',
    hyperparams jsonb DEFAULT '{}',
    search pgml.search DEFAULT NULL,
    search_params jsonb DEFAULT '{}',
    search_args jsonb DEFAULT '{}',
    test_size real DEFAULT 0.25,
    test_sampling pgml.sampling DEFAULT 'stratified',
    runtime pgml.runtime DEFAULT NULL,
    automatic_deploy boolean DEFAULT true,
    materialize_snapshot boolean DEFAULT false,
    preprocess jsonb DEFAULT '{}',
    seed bigint DEFAULT NULL)
RETURNS TABLE (project text, task text, algorithm text, deployed boolean)
LANGUAGE howdah VOLATILE PARALLEL UNSAFE ROWS 1
AS 'org.howdah.ml.Training::train';

COMMENT ON FUNCTION pgml.train(
    text, text, text, text, pgml.algorithm, jsonb, pgml.search, jsonb, jsonb, real, pgml.sampling, pgml.runtime, boolean,
    boolean, jsonb, bigint) IS
    'Trains a model for a project and deploys it if it is no worse than the deployed one';

CREATE FUNCTION pgml.train_joint(
    project_name text,
    task text DEFAULT NULL,
    relation_name text DEFAULT NULL,
    y_column_name text[] DEFAULT NULL,
    algorithm pgml.algorithm DEFAULT 'linear',
    hyperparams jsonb DEFAULT '{}',
    search pgml.search DEFAULT NULL,
    search_params jsonb DEFAULT '{}',
    search_args jsonb DEFAULT '{}',
    test_size real DEFAULT 0.25,
    test_sampling pgml.sampling DEFAULT 'stratified',
    runtime pgml.runtime DEFAULT NULL,
    automatic_deploy boolean DEFAULT true,
    materialize_snapshot boolean DEFAULT false,
    preprocess jsonb DEFAULT '{}',
    seed bigint DEFAULT NULL)
RETURNS TABLE (project text, task text, algorithm text, deployed boolean)
LANGUAGE howdah VOLATILE PARALLEL UNSAFE ROWS 1
AS 'org.howdah.ml.Training::trainJoint';

COMMENT ON FUNCTION pgml.train_joint(
    text, text, text, text[], pgml.algorithm, jsonb, pgml.search, jsonb, jsonb, real, pgml.sampling, pgml.runtime, boolean,
    boolean, jsonb, bigint) IS
    'Trains a model of several labels for a project and deploys it if it is no worse than the deployed one';

-- Models that were trained elsewhere; an addition to PostgresML.

CREATE FUNCTION pgml.import_onnx(
    project_name text,
    task text,
    model bytea,
    relation_name text DEFAULT NULL,
    y_column_name text DEFAULT NULL,
    labels text[] DEFAULT NULL,
    test_size real DEFAULT 0.25,
    test_sampling pgml.sampling DEFAULT 'stratified',
    seed bigint DEFAULT NULL,
    automatic_deploy boolean DEFAULT true)
RETURNS TABLE (project text, task text, algorithm text, deployed boolean)
LANGUAGE howdah VOLATILE PARALLEL UNSAFE ROWS 1
AS 'org.howdah.onnx.Import::importModel';

COMMENT ON FUNCTION pgml.import_onnx(text, text, bytea, text, text, text[], real, pgml.sampling, bigint, boolean) IS
    'Makes an ONNX file a model of a project, and deploys it if it is no worse than the deployed one';

CREATE FUNCTION pgml.import_onnx(
    project_name text,
    task text,
    model bytea,
    relation_name text,
    y_column_name text[],
    labels text[] DEFAULT NULL,
    test_size real DEFAULT 0.25,
    test_sampling pgml.sampling DEFAULT 'stratified',
    seed bigint DEFAULT NULL,
    automatic_deploy boolean DEFAULT true)
RETURNS TABLE (project text, task text, algorithm text, deployed boolean)
LANGUAGE howdah VOLATILE PARALLEL UNSAFE ROWS 1
AS 'org.howdah.onnx.Import::importJoint';

COMMENT ON FUNCTION pgml.import_onnx(text, text, bytea, text, text[], text[], real, pgml.sampling, bigint, boolean) IS
    'The same for a model of several labels';

CREATE FUNCTION pgml.snapshot(
    relation_name text,
    y_column_name text,
    test_size real DEFAULT 0.25,
    test_sampling pgml.sampling DEFAULT 'stratified',
    preprocess jsonb DEFAULT '{}')
RETURNS TABLE (relation text, y_column_name text)
LANGUAGE howdah VOLATILE STRICT PARALLEL UNSAFE ROWS 1
AS 'org.howdah.ml.Snapshotting::snapshot';

COMMENT ON FUNCTION pgml.snapshot(text, text, real, pgml.sampling, jsonb) IS
    'Describes the columns of a relation in pgml.snapshots as training would see them';

CREATE FUNCTION pgml.deploy(model_id bigint)
RETURNS TABLE (project text, strategy text, algorithm text)
LANGUAGE howdah VOLATILE STRICT PARALLEL UNSAFE ROWS 1
AS 'org.howdah.ml.Deployment::deploy';

COMMENT ON FUNCTION pgml.deploy(bigint) IS 'Lets the model''s project predict with it';

CREATE FUNCTION pgml.deploy(
    project_name text,
    strategy pgml.strategy,
    algorithm pgml.algorithm DEFAULT NULL)
RETURNS TABLE (project text, strategy text, algorithm text)
LANGUAGE howdah VOLATILE PARALLEL UNSAFE ROWS 1
AS 'org.howdah.ml.Deployment::deploy';

COMMENT ON FUNCTION pgml.deploy(text, pgml.strategy, pgml.algorithm) IS
    'Lets a project predict with its best, latest or previous model: best_score, most_recent or rollback';

REVOKE EXECUTE ON FUNCTION
    pgml.train(
        text, text, text, text, pgml.algorithm, jsonb, pgml.search, jsonb, jsonb, real, pgml.sampling, pgml.runtime, boolean,
        boolean, jsonb, bigint),
    pgml.train_joint(
        text, text, text, text[], pgml.algorithm, jsonb, pgml.search, jsonb, jsonb, real, pgml.sampling, pgml.runtime, boolean,
        boolean, jsonb, bigint),
    pgml.import_onnx(text, text, bytea, text, text, text[], real, pgml.sampling, bigint, boolean),
    pgml.import_onnx(text, text, bytea, text, text[], text[], real, pgml.sampling, bigint, boolean),
    pgml.snapshot(text, text, real, pgml.sampling, jsonb),
    pgml.deploy(bigint),
    pgml.deploy(text, pgml.strategy, pgml.algorithm)
FROM PUBLIC;

CREATE FUNCTION pgml.train_progress()
RETURNS TABLE (
    pid integer, project text, algorithm text, phase text, steps_done bigint, steps_total bigint, started_at timestamptz)
LANGUAGE howdah VOLATILE PARALLEL SAFE
AS 'org.howdah.ml.Training::progress';

CREATE VIEW pgml.stat_progress_train AS
SELECT
    progress.pid,
    activity.datid,
    activity.datname,
    activity.usename,
    progress.project,
    progress.algorithm,
    progress.phase,
    progress.steps_done,
    progress.steps_total,
    progress.started_at
FROM pgml.train_progress() AS progress
    JOIN pg_catalog.pg_stat_activity AS activity ON activity.pid = progress.pid;

COMMENT ON FUNCTION pgml.train_progress() IS 'How far the trainings are that run in this database';
COMMENT ON VIEW pgml.stat_progress_train IS 'How far the trainings are that run in this database';
COMMENT ON COLUMN pgml.stat_progress_train.steps_total IS 'Steps of the phase; 0 where their number is not known';

GRANT SELECT ON pgml.stat_progress_train TO PUBLIC;

/*
 * Prediction, by the name of a project or the id of a model, from an array of each type that features may have, and from rows.
 * PostgresML lacks some of them, which makes calls such as predict('p', ARRAY[0.1, 2.0]) fail there.
 *
 * Also those by a model's id are only STABLE: the row of a model never changes, but it may be deleted, and a dump would be
 * restored in an order in which a generated column or an index asks for models that aren't there yet.
 */

DO $$
DECLARE
    features text;
    suffix text;
    model text;
    what text;
BEGIN
    FOREACH features IN ARRAY ARRAY[
        'features real[]', 'features double precision[]', 'features smallint[]', 'features integer[]', 'features bigint[]',
        'features numeric[]', 'features boolean[]', '"row" anyelement']
    LOOP
        suffix := CASE features WHEN '"row" anyelement' THEN 'Row' END;
        FOREACH model IN ARRAY ARRAY['project_name text', 'model_id bigint']
        LOOP
            what := CASE model WHEN 'model_id bigint' THEN 'by the model' ELSE 'by the project''s deployed model' END;
            EXECUTE pg_catalog.format($f$
                CREATE FUNCTION pgml.predict(%1$s, %2$s)
                RETURNS real
                LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 100
                AS 'org.howdah.ml.Prediction::predict%3$s';

                COMMENT ON FUNCTION pgml.predict(%1$s, %2$s) IS %4$L;

                CREATE FUNCTION pgml.predict_proba(%1$s, %2$s)
                RETURNS real[]
                LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 100
                AS 'org.howdah.ml.Prediction::predictProba%3$s';

                COMMENT ON FUNCTION pgml.predict_proba(%1$s, %2$s) IS %5$L;

                CREATE FUNCTION pgml.predict_label(%1$s, %2$s)
                RETURNS text
                LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 100
                AS 'org.howdah.ml.Prediction::predictLabel%3$s';

                COMMENT ON FUNCTION pgml.predict_label(%1$s, %2$s) IS %6$L;

                CREATE FUNCTION pgml.predict_joint(%1$s, %2$s)
                RETURNS real[]
                LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 100
                AS 'org.howdah.ml.Prediction::predictJoint%3$s';

                COMMENT ON FUNCTION pgml.predict_joint(%1$s, %2$s) IS %7$L;

                CREATE FUNCTION pgml.decompose(%1$s, %8$s)
                RETURNS real[]
                LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 100
                AS 'org.howdah.ml.Prediction::decompose%3$s';

                COMMENT ON FUNCTION pgml.decompose(%1$s, %8$s) IS %9$L;
                $f$,
                model, features, suffix,
                pg_catalog.concat('Predicts one row ', what),
                pg_catalog.concat('The probability of each label, ascending, ', what),
                pg_catalog.concat('The label, as text, of one row ', what),
                pg_catalog.concat('Predicts all targets of one row ', what),
                pg_catalog.replace(features, 'features', 'vector'),
                pg_catalog.concat('Maps one row into a smaller space ', what));
        END LOOP;
    END LOOP;
    FOREACH features IN ARRAY ARRAY[
        'features real[]', 'features double precision[]', 'features smallint[]', 'features integer[]', 'features bigint[]',
        'features numeric[]', 'features boolean[]', '"rows" anyarray']
    LOOP
        suffix := CASE features WHEN '"rows" anyarray' THEN 'Rows' END;
        EXECUTE pg_catalog.format($f$
            CREATE FUNCTION pgml.predict_batch(project_name text, %1$s)
            RETURNS SETOF real
            LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 1000 ROWS 1000
            AS 'org.howdah.ml.Prediction::predictBatch%2$s';

            COMMENT ON FUNCTION pgml.predict_batch(project_name text, %1$s) IS
                'Predicts all rows of an array of rows by the project''s deployed model';

            CREATE FUNCTION pgml.predict_batch(model_id bigint, %1$s)
            RETURNS real[]
            LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 1000
            AS 'org.howdah.ml.Prediction::predictBatch%2$s';

            COMMENT ON FUNCTION pgml.predict_batch(model_id bigint, %1$s) IS
                'Predicts all rows of an array of rows by the model';
            $f$,
            features, suffix);
    END LOOP;
END;
$$;

-- The texts of labels, and the numbers that predict gives for them; additions to PostgresML, as predict_label is.

CREATE FUNCTION pgml.labels(project_name text)
RETURNS TABLE (code real, label text)
LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 100 ROWS 10
AS 'org.howdah.ml.Prediction::labels';

COMMENT ON FUNCTION pgml.labels(text) IS
    'What the project''s deployed model predicts, in the order of predict_proba';

CREATE FUNCTION pgml.labels(model_id bigint)
RETURNS TABLE (code real, label text)
LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 100 ROWS 10
AS 'org.howdah.ml.Prediction::labels';

COMMENT ON FUNCTION pgml.labels(bigint) IS 'What the model predicts, in the order of predict_proba';

-- A trained model for others to run, with the same rights as prediction; an addition to PostgresML.

CREATE FUNCTION pgml.export_onnx(model_id bigint)
RETURNS bytea
LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 10000
AS 'org.howdah.onnx.Export::export';

COMMENT ON FUNCTION pgml.export_onnx(bigint) IS
    'The model with its preprocessing as an ONNX file, which predicts the same elsewhere';

-- Explanation, from the same rows and with the same rights as prediction; additions to PostgresML.

DO $$
DECLARE
    features text;
    model text;
BEGIN
    FOREACH features IN ARRAY ARRAY[
        'features real[]', 'features double precision[]', 'features smallint[]', 'features integer[]', 'features bigint[]',
        'features numeric[]', 'features boolean[]', '"row" anyelement']
    LOOP
        FOREACH model IN ARRAY ARRAY['project_name text', 'model_id bigint']
        LOOP
            EXECUTE pg_catalog.format($f$
                CREATE FUNCTION pgml.explain(%1$s, %2$s)
                RETURNS TABLE (output text, feature text, value text, contribution double precision)
                LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 1000 ROWS 10
                AS 'org.howdah.ml.Explanation::explain%3$s';

                COMMENT ON FUNCTION pgml.explain(%1$s, %2$s) IS %4$L;
                $f$,
                model, features, CASE features WHEN '"row" anyelement' THEN 'Row' END,
                pg_catalog.concat(
                    'What each value of one row adds to the prediction ',
                    CASE model WHEN 'model_id bigint' THEN 'by the model' ELSE 'by the project''s deployed model' END));
        END LOOP;
    END LOOP;
END;
$$;

CREATE FUNCTION pgml.feature_importance(model_id bigint)
RETURNS TABLE (feature text, importance double precision, method text)
LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 1000 ROWS 10
AS 'org.howdah.ml.Explanation::importance';

COMMENT ON FUNCTION pgml.feature_importance(bigint) IS 'How much each feature matters to the model, the most important first';

CREATE FUNCTION pgml.coefficients(model_id bigint)
RETURNS TABLE (
    output text, feature text, estimate double precision, standard_error double precision, statistic double precision,
    p_value double precision, lower_bound double precision, upper_bound double precision, odds_ratio double precision)
LANGUAGE howdah STABLE STRICT PARALLEL SAFE COST 1000 ROWS 10
AS 'org.howdah.ml.Explanation::coefficients';

COMMENT ON FUNCTION pgml.coefficients(bigint) IS
    'Coefficients of a linear model; of a linear or logistic regression without penalty also the bounds of their 95 % confidence intervals';

-- What pgml runs on. PostgresML's names speak of Python; here they speak of the engine, which starts none.

CREATE FUNCTION pgml.version()
RETURNS text
LANGUAGE howdah IMMUTABLE STRICT PARALLEL SAFE
AS 'org.howdah.ml.Environment::version';

CREATE FUNCTION pgml.python_version()
RETURNS text
LANGUAGE howdah VOLATILE STRICT PARALLEL SAFE
AS 'org.howdah.ml.Environment::pythonVersion';

CREATE FUNCTION pgml.python_package_version(name text)
RETURNS text
LANGUAGE howdah VOLATILE STRICT PARALLEL SAFE
AS 'org.howdah.ml.Environment::pythonPackageVersion';

CREATE FUNCTION pgml.python_pip_freeze()
RETURNS TABLE (package text)
LANGUAGE howdah VOLATILE STRICT PARALLEL SAFE ROWS 10
AS 'org.howdah.ml.Environment::pythonPipFreeze';

CREATE FUNCTION pgml.xgboost_version()
RETURNS text
LANGUAGE howdah VOLATILE STRICT PARALLEL SAFE
AS 'org.howdah.ml.Environment::xgboostVersion';

CREATE FUNCTION pgml.validate_python_dependencies()
RETURNS boolean
LANGUAGE howdah IMMUTABLE STRICT PARALLEL SAFE
AS 'org.howdah.ml.Environment::validatePythonDependencies';

CREATE FUNCTION pgml.validate_shared_library()
RETURNS void
LANGUAGE howdah VOLATILE STRICT PARALLEL SAFE
AS 'org.howdah.ml.Environment::validateSharedLibrary';

CREATE FUNCTION pgml.activate_venv(venv text)
RETURNS boolean
LANGUAGE howdah VOLATILE STRICT PARALLEL SAFE
AS 'org.howdah.ml.Environment::activateVenv';

CREATE FUNCTION pgml.clear_gpu_cache(memory_usage real DEFAULT NULL)
RETURNS boolean
LANGUAGE howdah IMMUTABLE PARALLEL SAFE
AS 'org.howdah.ml.Environment::clearGpuCache';

COMMENT ON FUNCTION pgml.version() IS 'The version of the extension';
COMMENT ON FUNCTION pgml.python_version() IS 'The engine''s Java';
COMMENT ON FUNCTION pgml.python_package_version(text) IS 'The version of a library that the engine runs on';
COMMENT ON FUNCTION pgml.python_pip_freeze() IS 'All libraries that the engine runs on';
COMMENT ON FUNCTION pgml.xgboost_version() IS 'The version of XGBoost';
COMMENT ON FUNCTION pgml.validate_python_dependencies() IS 'True if the engine runs, which has all it needs';
COMMENT ON FUNCTION pgml.validate_shared_library() IS 'Fails if the engine doesn''t run';
COMMENT ON FUNCTION pgml.activate_venv(text) IS 'False: there is no Python to activate anything for';
COMMENT ON FUNCTION pgml.clear_gpu_cache(real) IS 'False: no GPU''s memory is used';

-- All projects and models to files of the server, and back. The settings are those that values' texts depend on.

CREATE FUNCTION pgml.dump_all(path text)
RETURNS void
LANGUAGE howdah VOLATILE STRICT PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
SET datestyle = 'ISO, MDY'
SET extra_float_digits = 1
SET bytea_output = 'hex'
AS 'org.howdah.ml.Dumps::dumpAll';

CREATE FUNCTION pgml.load_all(path text)
RETURNS void
LANGUAGE howdah VOLATILE STRICT PARALLEL UNSAFE
SET search_path = pg_catalog, pg_temp
SET datestyle = 'ISO, MDY'
AS 'org.howdah.ml.Dumps::loadAll';

COMMENT ON FUNCTION pgml.dump_all(text) IS 'Writes all of pgml''s tables into an empty directory of the server';
COMMENT ON FUNCTION pgml.load_all(text) IS 'Fills pgml''s empty tables from a directory that dump_all has written';

REVOKE EXECUTE ON FUNCTION pgml.dump_all(text), pgml.load_all(text) FROM PUBLIC;

-- Metrics of predictions, as scikit-learn defines them.

CREATE FUNCTION pgml.sklearn_f1_score(ground_truth real[], y_hat real[])
RETURNS real
LANGUAGE howdah VOLATILE STRICT PARALLEL SAFE COST 100
AS 'org.howdah.ml.Scoring::f1Score';

CREATE FUNCTION pgml.sklearn_r2_score(ground_truth real[], y_hat real[])
RETURNS real
LANGUAGE howdah VOLATILE STRICT PARALLEL SAFE COST 100
AS 'org.howdah.ml.Scoring::r2Score';

CREATE FUNCTION pgml.sklearn_regression_metrics(ground_truth real[], y_hat real[])
RETURNS jsonb
LANGUAGE howdah VOLATILE STRICT PARALLEL SAFE COST 100
AS 'org.howdah.ml.Scoring::regressionMetrics';

CREATE FUNCTION pgml.sklearn_classification_metrics(ground_truth real[], y_hat real[], num_classes bigint)
RETURNS jsonb
LANGUAGE howdah VOLATILE STRICT PARALLEL SAFE COST 100
AS 'org.howdah.ml.Scoring::classificationMetrics';

COMMENT ON FUNCTION pgml.sklearn_f1_score(real[], real[]) IS
    'F1 of the positive one of two labels, or the mean of more labels';
COMMENT ON FUNCTION pgml.sklearn_r2_score(real[], real[]) IS 'The coefficient of determination';
COMMENT ON FUNCTION pgml.sklearn_regression_metrics(real[], real[]) IS 'r2, mse and mae of predicted numbers';
COMMENT ON FUNCTION pgml.sklearn_classification_metrics(real[], real[], bigint) IS
    'f1, f1_micro, precision, recall, accuracy and mcc of predicted labels; roc_auc, too, of two classes';

-- Vectors, in C. The arguments' names are PostgresML's, subtahend too.

DO $$
DECLARE
    kind record;
    f record;
    second text;
    step text;
BEGIN
    FOR kind IN
        SELECT * FROM (VALUES ('real', 'real', 's'), ('double precision', 'double', 'd')) AS k (element, symbol, letter)
    LOOP
        FOR f IN
            SELECT *
            FROM (VALUES
                ('add', 'addend', 'Adds the number to each element', 'Adds the vectors element by element'),
                ('subtract', 'subtahend', 'Subtracts the number from each element',
                    'Subtracts the second vector from the first, element by element'),
                ('multiply', 'multiplicand', 'Multiplies each element by the number',
                    'Multiplies the vectors element by element'),
                ('divide', 'dividend', 'Divides each element by the number',
                    'Divides the first vector by the second, element by element'))
                AS v (name, argument, does_with_number, does_with_vector)
        LOOP
            FOREACH second IN ARRAY ARRAY['', '[]'] LOOP
                EXECUTE pg_catalog.format($f$
                    CREATE FUNCTION pgml.%1$s(vector %2$s[], %3$s %2$s%4$s)
                    RETURNS %2$s[]
                    LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
                    AS 'MODULE_PATHNAME', 'pgml_%5$s_%1$s_%6$s';

                    COMMENT ON FUNCTION pgml.%1$s(%2$s[], %2$s%4$s) IS %7$L;
                    $f$,
                    f.name, kind.element, f.argument, second, kind.symbol,
                    CASE second WHEN '' THEN 'scalar' ELSE 'vector' END,
                    CASE second WHEN '' THEN f.does_with_number ELSE f.does_with_vector END);
            END LOOP;
        END LOOP;
        FOR f IN
            SELECT *
            FROM (VALUES
                ('norm_l0', '', '', 'The number of elements that are not zero'),
                ('norm_l1', '', '', 'The sum of the absolute values'),
                ('norm_l2', '', '', 'The Euclidean length'),
                ('norm_max', '', '', 'The greatest absolute value'),
                ('normalize_l1', '', '[]', 'The vector divided by its norm_l1'),
                ('normalize_l2', '', '[]', 'The vector divided by its norm_l2'),
                ('normalize_max', '', '[]', 'The vector divided by its norm_max'),
                ('distance_l1', 'other', '', 'The sum of the absolute differences'),
                ('distance_l2', 'other', '', 'The Euclidean distance'),
                ('dot_product', 'other', '', 'The sum of the products'),
                ('cosine_similarity', 'other', '', 'The cosine of the angle between the vectors'))
                AS v (name, argument, returns, does)
        LOOP
            second := CASE f.argument WHEN '' THEN '' ELSE pg_catalog.format(', other %s[]', kind.element) END;
            EXECUTE pg_catalog.format($f$
                CREATE FUNCTION pgml.%1$s(vector %2$s[]%3$s)
                RETURNS %2$s%4$s
                LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE
                AS 'MODULE_PATHNAME', 'pgml_%5$s_%1$s';

                COMMENT ON FUNCTION pgml.%1$s(vector %2$s[]%3$s) IS %6$L;
                $f$,
                f.name, kind.element, second, f.returns, kind.symbol, f.does);
        END LOOP;
        FOR f IN
            SELECT *
            FROM (VALUES
                ('sum', 'The sum of each element'),
                ('min', 'The least of each element'),
                ('max', 'The greatest of each element'),
                ('min_abs', 'The least absolute value of each element'),
                ('max_abs', 'The greatest absolute value of each element')) AS v (name, does)
        LOOP
            FOREACH step IN ARRAY ARRAY['state', 'combine', 'finalize'] LOOP
                second := CASE step WHEN 'state' THEN ', arg_one %s[]' WHEN 'combine' THEN ', v %s[]' ELSE '' END;
                EXECUTE pg_catalog.format($f$
                    CREATE FUNCTION pgml.%1$s_%2$s_%3$s(this %4$s[]%5$s)
                    RETURNS %4$s[]
                    LANGUAGE c IMMUTABLE PARALLEL SAFE
                    AS 'MODULE_PATHNAME', 'pgml_%6$s_%7$s';

                    COMMENT ON FUNCTION pgml.%1$s_%2$s_%3$s(this %4$s[]%5$s) IS %8$L;
                    $f$,
                    f.name, kind.letter, step, kind.element, pg_catalog.format(second, kind.element), kind.symbol,
                    CASE step WHEN 'finalize' THEN step ELSE pg_catalog.concat(f.name, '_', step) END,
                    pg_catalog.format('A step of the aggregate pgml.%s', f.name));
            END LOOP;
            EXECUTE pg_catalog.format($f$
                CREATE AGGREGATE pgml.%1$s(%2$s[]) (
                    SFUNC = pgml.%1$s_%3$s_state,
                    STYPE = %2$s[],
                    FINALFUNC = pgml.%1$s_%3$s_finalize,
                    COMBINEFUNC = pgml.%1$s_%3$s_combine,
                    PARALLEL = SAFE);

                COMMENT ON AGGREGATE pgml.%1$s(%2$s[]) IS %4$L;
                $f$,
                f.name, kind.element, kind.letter, f.does);
        END LOOP;
    END LOOP;
END;
$$;

-- Arrays as ARRAY[1, 2] and ARRAY[0.5, 2] make them: PostgreSQL can't choose between real[] and double precision[].

DO $$
DECLARE
    f record;
    element text;
BEGIN
    FOR f IN
        SELECT proname AS name, pg_catalog.pg_get_function_arguments(oid) AS arguments,
            pg_catalog.pg_get_function_result(oid) AS result, pg_catalog.obj_description(oid, 'pg_proc') AS does,
            pg_catalog.concat(pg_catalog.array_to_string(proargnames, '::double precision[], '), '::double precision[]') AS operands
        FROM pg_catalog.pg_proc
        WHERE pronamespace OPERATOR(pg_catalog.=) 'pgml'::pg_catalog.regnamespace::oid
            AND prosrc OPERATOR(pg_catalog.~~) 'pgml\_double\_%' AND proisstrict
            AND 'double precision'::pg_catalog.regtype::oid OPERATOR(pg_catalog.<>) ALL (proargtypes::oid[])
        ORDER BY proname
    LOOP
        FOREACH element IN ARRAY ARRAY['smallint', 'integer', 'bigint', 'numeric'] LOOP
            EXECUTE pg_catalog.format($f$
                CREATE FUNCTION pgml.%1$I(%2$s)
                RETURNS %3$s
                LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
                RETURN pgml.%1$I(%4$s);

                COMMENT ON FUNCTION pgml.%1$I(%2$s) IS %5$L;
                $f$,
                f.name, pg_catalog.replace(f.arguments, 'double precision', element), f.result, f.operands, f.does);
        END LOOP;
    END LOOP;
END;
$$;
