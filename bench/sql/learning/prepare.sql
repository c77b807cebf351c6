-- What the measurements of learning share: times, and the peer, which does in PL/Python what pgml.train and pgml.predict do.
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS pgml CASCADE;
CREATE EXTENSION IF NOT EXISTS plpython3u;

CREATE OR REPLACE FUNCTION seconds(statement text) RETURNS double precision LANGUAGE plpgsql AS $$
DECLARE
    start timestamptz := clock_timestamp();
BEGIN
    EXECUTE statement;
    RETURN extract(epoch FROM clock_timestamp() - start);
END
$$;

CREATE OR REPLACE FUNCTION median(times double precision[]) RETURNS double precision LANGUAGE sql IMMUTABLE
AS 'SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY t) FROM unnest(times) t';

CREATE OR REPLACE FUNCTION median_seconds(statement text, repetitions int) RETURNS double precision LANGUAGE sql
AS 'SELECT median(array_agg(seconds(statement))) FROM generate_series(1, repetitions)';

-- Of a table's columns that aren't its label: "c1, c2, ...".
CREATE OR REPLACE FUNCTION features(relation text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = relation::regclass AND attnum > 0 AND attname <> 'y'
$$;

CREATE TABLE IF NOT EXISTS python_models (name text PRIMARY KEY, model bytea);

-- Reads a relation, fits on three quarters, predicts the rest, stores the model; returns the seconds of the fit alone.
CREATE OR REPLACE FUNCTION python_train(name text, algorithm text, relation text, threads int) RETURNS double precision
LANGUAGE plpython3u AS $$
import pickle, time
import numpy
from sklearn.model_selection import train_test_split

def estimator():
    if algorithm == "linear regression":
        from sklearn.linear_model import LinearRegression
        return LinearRegression()
    if algorithm == "logistic regression":
        from sklearn.linear_model import LogisticRegression
        return LogisticRegression()
    if algorithm == "xgboost":
        from xgboost import XGBRegressor
        return XGBRegressor(n_estimators=50, max_depth=6, learning_rate=0.3, tree_method="hist", n_jobs=threads)
    if algorithm == "random forest":
        from sklearn.ensemble import RandomForestRegressor
        return RandomForestRegressor(n_estimators=10, max_depth=10, max_features="sqrt", n_jobs=threads, random_state=0)
    from sklearn.cluster import KMeans
    return KMeans(n_clusters=8, n_init=1, max_iter=20, tol=0, random_state=0)

supervised = algorithm != "kmeans"
blocks = []
cursor = plpy.cursor("SELECT * FROM " + relation)
while rows := cursor.fetch(10000):
    blocks.append(numpy.array([list(row.values()) for row in rows], dtype=numpy.float32))
data = numpy.concatenate(blocks)
train, test = train_test_split(data, random_state=0)
model = estimator()
start = time.perf_counter()
if supervised:
    model.fit(train[:, :-1], train[:, -1])
else:
    model.fit(train)
fitted = time.perf_counter() - start
model.predict(test[:, :-1] if supervised else test)
plan = plpy.prepare("INSERT INTO python_models VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET model = excluded.model", ["text", "bytea"])
plpy.execute(plan, [name, pickle.dumps(model)])
return fitted
$$;

CREATE OR REPLACE FUNCTION python_load(name text) RETURNS void LANGUAGE plpython3u AS $$
import pickle
plan = plpy.prepare("SELECT model FROM python_models WHERE name = $1", ["text"])
GD[name] = pickle.loads(plpy.execute(plan, [name])[0]["model"])
$$;

CREATE OR REPLACE FUNCTION python_predict(name text, features float4[]) RETURNS float4 LANGUAGE plpython3u STABLE AS $$
if name not in GD:
    plpy.execute("SELECT python_load(%s)" % plpy.quote_literal(name))
import numpy
return GD[name].predict(numpy.array(features, dtype=numpy.float32).reshape(1, -1))[0]
$$;

CREATE OR REPLACE FUNCTION python_predict_batch(name text, features float4[]) RETURNS float4[] LANGUAGE plpython3u STABLE AS $$
if name not in GD:
    plpy.execute("SELECT python_load(%s)" % plpy.quote_literal(name))
import numpy
return GD[name].predict(numpy.array(features, dtype=numpy.float32)).tolist()
$$;

-- Seconds in which the library predicts rows that are in memory already, the median.
CREATE OR REPLACE FUNCTION library_predict(name text, features float4[], repetitions int) RETURNS double precision
LANGUAGE plpython3u AS $$
if name not in GD:
    plpy.execute("SELECT python_load(%s)" % plpy.quote_literal(name))
import numpy, statistics, time
rows = numpy.array(features, dtype=numpy.float32)

def seconds():
    start = time.perf_counter()
    GD[name].predict(rows)
    return time.perf_counter() - start

return statistics.median(seconds() for _ in range(repetitions))
$$;
