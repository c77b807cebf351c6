#!/usr/bin/env bash
# Measures training and prediction from SQL beside PL/Python with scikit-learn and XGBoost, on the server that calls.sh describes.
set -euo pipefail
cd "$(dirname "$0")"
source lib.sh

readonly TRAIN_ROWS=${TRAIN_ROWS:-10000 100000}
readonly TRAIN_COLUMNS=${TRAIN_COLUMNS:-20 50}
readonly PREDICT_ROWS=${PREDICT_ROWS:-20000}
readonly REPETITIONS=${REPETITIONS:-3}
readonly PREDICT_COLUMNS=20
threads=$(nproc)

measure() {
    local rows=$1 columns=$2
    shift 2
    # What a training reports would stand between the figures.
    { table -v rows="$rows" -v columns="$columns" -v threads="$threads" -v repetitions="$REPETITIONS" "$@" 2>&1 >&3 | sed '/INFO: /d' >&2; } 3>&1
}

training() {
    local rows columns
    for rows in $TRAIN_ROWS; do
        for columns in $TRAIN_COLUMNS; do
            title "Training from SQL, $rows rows x $columns features (seconds, median of $REPETITIONS; a quarter held out)"
            measure "$rows" "$columns" -f sql/learning/data.sql
            measure "$rows" "$columns" -f sql/learning/train.sql
        done
    done
}

# The models that are predicted with have seen as many rows as they predict.
predicting() {
    measure "$PREDICT_ROWS" "$PREDICT_COLUMNS" -f sql/learning/data.sql
    title "Training for the predictions below, $PREDICT_ROWS rows x $PREDICT_COLUMNS features"
    measure "$PREDICT_ROWS" "$PREDICT_COLUMNS" -f sql/learning/train.sql
    title "Predicting $PREDICT_ROWS rows x $PREDICT_COLUMNS features (median of $REPETITIONS; the library alone has them in memory)"
    measure "$PREDICT_ROWS" "$PREDICT_COLUMNS" -f sql/learning/predict.sql
}

# One row's features as an array.
readonly VECTOR="(SELECT array_agg(i / 20.0::float4)::float4[] FROM generate_series(1, $PREDICT_COLUMNS) i)"

# The first call of fresh sessions, and the median of the next 200, in milliseconds; the median of five sessions.
first() {
    for _ in 1 2 3 4 5; do
        sql -v call="SELECT $1" -f sql/learning/first.sql
    done | sort -n | sed -n 3p
}

first_predictions() {
    title "The first prediction of a fresh session (milliseconds, medians)"
    local algorithm first median
    printf '%-34s %12s %12s\n' "" first "the next"
    for algorithm in "linear regression" xgboost; do
        IFS='|' read -r first median < <(first "pgml.predict('bench $algorithm $PREDICT_ROWS x $PREDICT_COLUMNS', $VECTOR)")
        printf '%-34s %12s %12s\n' "pgml.predict, $algorithm" "$first" "$median"
        IFS='|' read -r first median < <(first "python_predict('$algorithm', $VECTOR)")
        printf '%-34s %12s %12s\n' "PL/Python, $algorithm" "$first" "$median"
    done
}

memory() {
    title "Memory of sessions that have predicted (private KiB a session: in its backend, in the engine)"
    local algorithm count backend engine
    printf '%-10s %-34s %12s %12s\n' sessions "each did" backend engine
    for algorithm in "linear regression" xgboost; do
        for count in 1 10; do
            read -r backend engine _ < <(memory_of_sessions "$count" "SELECT pgml.predict('bench $algorithm $PREDICT_ROWS x $PREDICT_COLUMNS', $VECTOR)")
            printf '%-10s %-34s %12s %12s\n' "$count" "pgml.predict, $algorithm" "$backend" "$engine"
            read -r backend _ _ < <(memory_of_sessions "$count" "SELECT python_predict('$algorithm', $VECTOR)")
            printf '%-10s %-34s %12s %12s\n' "$count" "PL/Python, $algorithm" "$backend" -
        done
    done
}

sql -v threads="$threads" -f sql/learning/prepare.sql -f sql/learning/algorithms.sql
training
predicting
first_predictions
memory
