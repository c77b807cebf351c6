#!/usr/bin/env bash
# Measures Howdah beside its peers on one server: PGHOST, PGPORT, PGUSER and PGDATABASE say which. The server must run on this
# machine, have howdah, pgml, howdah_bench and plpython3u installed and howdah.jar_directory hold the bench jar; it gets tables of up to 600 MB.
set -euo pipefail
cd "$(dirname "$0")"

readonly CALLS=${CALLS:-100000}
readonly ROWS=${ROWS:-1000000}

sql() { psql -XqAt -v ON_ERROR_STOP=1 "$@"; }
title() { printf '\n%s\n' "$1"; }
table() { psql -Xq -P border=0 -P footer=off -v ON_ERROR_STOP=1 -v calls="$CALLS" -v rows="$ROWS" "$@"; }

# Wall time of a command in milliseconds, the median of five.
median_ms() {
    for _ in 1 2 3 4 5; do
        local start=$EPOCHREALTIME
        "$@" >/dev/null
        local end=$EPOCHREALTIME
        awk -v a="$start" -v b="$end" 'BEGIN { printf "%.1f\n", (b - a) * 1000 }'
    done | sort -n | sed -n 3p
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

# Private memory of a process in KiB: what would be free without it.
private_kib() { awk '/^Private/ { sum += $2 } END { print sum + 0 }' "/proc/$1/smaps_rollup"; }

calls() {
    title "One call, bigint to bigint ($CALLS calls each; microseconds)"
    table -f sql/calls.sql
    title "The same by two sessions at once"
    table <<<"SELECT 'howdah, session 1' AS what, * FROM latency('increment_howdah', :calls)" &
    local other=$!
    table -t <<<"SELECT 'howdah, session 2' AS what, * FROM latency('increment_howdah', :calls)"
    wait "$other"
    title "In a query: SELECT count(f(i)) FROM generate_series(1, $CALLS) i; microseconds a call"
    table -f sql/calls_in_query.sql
}

reading() {
    title "Reading a table of $ROWS rows x 50 float4 (milliseconds, median of 5)"
    local copy java scan
    copy=$(median_ms sql -c "COPY wide TO STDOUT (FORMAT binary)")
    java=$(median_ms sql -c "SELECT read_howdah('SELECT * FROM wide')")
    scan=$(median_ms sql -c "SELECT sum(c50) FROM wide")
    printf '%-48s %10s\n' "COPY TO STDOUT (FORMAT binary)" "$copy" "every value summed in Java" "$java" \
        "bare scan: SELECT sum(c50)" "$scan"
    printf 'Java reads %s x as fast as COPY, at %s x the price of a bare scan.\n' "$(ratio "$copy" "$java")" "$(ratio "$java" "$scan")"
}

predicting() {
    title "Predicting, row by row ($((ROWS / 10)) rows x 10 features; microseconds a row)"
    table -f sql/predict.sql
}

vectors() {
    title "Vectors of 128 real ($ROWS rows, one process; microseconds a row; as many scans; as many times pgml's)"
    table -f sql/vectors.sql
}

# The mean private memory of N idle sessions that have called once, and the engine's growth by them.
memory_of_sessions() {
    local count=$1 statement=$2 name=howdah_bench_memory engine before after
    engine=$(sql -c "SELECT engine_pid FROM howdah.engine_process()")
    before=$(private_kib "$engine")
    local -a clients=()
    for _ in $(seq "$count"); do
        (printf '%s;\n' "$statement"; sleep 30) | PGAPPNAME=$name psql -XqAt >/dev/null &
        clients+=($!)
    done
    until [ "$(sql -c "SELECT count(*) FROM pg_stat_activity WHERE application_name = '$name' AND state = 'idle' AND query <> ''")" = "$count" ]; do sleep 0.1; done
    after=$(private_kib "$engine")
    local total=0 pid
    for pid in $(sql -c "SELECT pid FROM pg_stat_activity WHERE application_name = '$name'"); do
        total=$((total + $(private_kib "$pid")))
    done
    sql -c "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '$name'" >/dev/null
    kill "${clients[@]}" 2>/dev/null || true
    wait "${clients[@]}" 2>/dev/null || true
    printf '%s %s %s\n' $((total / count)) $(((after - before) / count)) $((after / 1024))
}

memory() {
    title "Memory (private KiB a session: in its backend, in the engine; the engine's MiB then)"
    local count what
    printf '%-10s %-34s %12s %12s %12s\n' sessions "each did" backend engine "engine MiB"
    for count in 1 10 100; do
        read -r backend engine mebibytes < <(memory_of_sessions "$count" "SELECT 1")
        printf '%-10s %-34s %12s %12s %12s\n' "$count" "SELECT 1" "$backend" "$engine" "$mebibytes"
        read -r backend engine mebibytes < <(memory_of_sessions "$count" "SELECT increment_howdah(1)")
        printf '%-10s %-34s %12s %12s %12s\n' "$count" "a call by the socket" "$backend" "$engine" "$mebibytes"
        read -r backend engine mebibytes < <(memory_of_sessions "$count" "SELECT count(increment_howdah(i)) FROM generate_series(1, 100) i")
        printf '%-10s %-34s %12s %12s %12s\n' "$count" "100 calls, by a ring" "$backend" "$engine" "$mebibytes"
    done
    read -r backend engine mebibytes < <(memory_of_sessions 10 "SELECT increment_python(1)")
    printf '%-10s %-34s %12s %12s %12s\n' 10 "PL/Python, no library imported" "$backend" - -
}

starting() {
    title "Engine: milliseconds to ready after a restart; its CPU when idle"
    local engine ticks
    printf 'restart to ready: %s ms (median of 5, stopping the old one included)\n' "$(median_ms sql -c "SELECT howdah.restart_engine()")"
    engine=$(sql -c "SELECT engine_pid FROM howdah.engine_process()")
    ticks=$(awk '{ print $14 + $15 }' "/proc/$engine/stat")
    sleep 10
    printf 'CPU ticks (10 ms) in 10 idle seconds: %s\n' $(($(awk '{ print $14 + $15 }' "/proc/$engine/stat") - ticks))
}

title "$(sql -c "SELECT version()")"
nproc | sed 's/$/ processors/'
table -f sql/prepare.sql
calls
reading
predicting
vectors
memory
starting
