#!/usr/bin/env bash
# Measures training and prediction from SQL beside PL/Python with scikit-learn and XGBoost, on the server that calls.sh describes.
set -euo pipefail
cd "$(dirname "$0")"
source lib.sh

readonly LEARNING_ROWS=${LEARNING_ROWS:-10000 100000 1000000}
readonly LEARNING_COLUMNS=${LEARNING_COLUMNS:-20 50}
readonly REPETITIONS=${REPETITIONS:-3}
threads=$(nproc)

# A million rows take long enough to be measured once.
repetitions() { [[ $1 -lt 1000000 ]] && echo "$REPETITIONS" || echo 1; }

measure() {
    local rows=$1 columns=$2
    shift 2
    # What a training reports would stand between the figures.
    { table -v rows="$rows" -v columns="$columns" -v threads="$threads" -v repetitions="$(repetitions "$rows")" "$@" 2>&1 >&3 |
        sed '/INFO: /d' >&2; } 3>&1
}

learning() {
    local rows=$1 columns=$2
    title "Training from SQL, $rows rows x $columns features (seconds, median of $(repetitions "$rows"); a quarter held out)"
    measure "$rows" "$columns" -f sql/learning/data.sql
    measure "$rows" "$columns" -f sql/learning/train.sql
    title "Predicting $rows rows x $columns features (median of $(repetitions "$rows"); the library alone has them in memory)"
    measure "$rows" "$columns" -f sql/learning/predict.sql
}

# The models of sessions: those of the fewest rows and columns.
read -r first_rows _ <<<"$LEARNING_ROWS"
read -r first_columns _ <<<"$LEARNING_COLUMNS"

# One row's features as an array.
readonly VECTOR="(SELECT array_agg(i / 20.0::float4)::float4[] FROM generate_series(1, $first_columns) i)"

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
        IFS='|' read -r first median < <(first "pgml.predict('bench $algorithm $first_rows x $first_columns', $VECTOR)")
        printf '%-34s %12s %12s\n' "pgml.predict, $algorithm" "$first" "$median"
        IFS='|' read -r first median < <(first "python_predict('bench $algorithm $first_rows x $first_columns', $VECTOR)")
        printf '%-34s %12s %12s\n' "PL/Python, $algorithm" "$first" "$median"
    done
}

memory() {
    title "Memory of sessions that have predicted (private KiB a session: in its backend, in the engine)"
    local algorithm count backend engine
    printf '%-10s %-34s %12s %12s\n' sessions "each did" backend engine
    for algorithm in "linear regression" xgboost; do
        for count in 1 10; do
            read -r backend engine _ < <(memory_of_sessions "$count" "SELECT pgml.predict('bench $algorithm $first_rows x $first_columns', $VECTOR)")
            printf '%-10s %-34s %12s %12s\n' "$count" "pgml.predict, $algorithm" "$backend" "$engine"
            read -r backend _ _ < <(memory_of_sessions "$count" "SELECT python_predict('bench $algorithm $first_rows x $first_columns', $VECTOR)")
            printf '%-10s %-34s %12s %12s\n' "$count" "PL/Python, $algorithm" "$backend" -
        done
    done
}

sql -v threads="$threads" -f sql/learning/prepare.sql -f sql/learning/algorithms.sql
for rows in $LEARNING_ROWS; do
    for columns in $LEARNING_COLUMNS; do
        learning "$rows" "$columns"
    done
done
first_predictions
memory
