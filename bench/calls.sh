#!/usr/bin/env bash
# Measures Howdah beside its peers on one server: PGHOST, PGPORT, PGUSER and PGDATABASE say which. The server must run on this
# machine, have howdah, pgml, howdah_bench and plpython3u installed and howdah.jar_directory hold the bench jar; it gets tables of up to 600 MB.
set -euo pipefail
cd "$(dirname "$0")"

readonly CALLS=${CALLS:-100000}
readonly ROWS=${ROWS:-1000000}

source lib.sh

measure() { table -v calls="$CALLS" -v rows="$ROWS" "$@"; }

calls() {
    title "One call, bigint to bigint ($CALLS calls each; microseconds)"
    measure -f sql/calls.sql
    title "The same by two sessions at once"
    measure <<<"SELECT 'howdah, session 1' AS what, * FROM latency('increment_howdah(bigint)', :calls)" &
    local other=$!
    measure -t <<<"SELECT 'howdah, session 2' AS what, * FROM latency('increment_howdah(bigint)', :calls)"
    wait "$other"
    title "In a query: SELECT count(f(i)) FROM generate_series(1, $CALLS) i; microseconds a call"
    measure -f sql/calls_in_query.sql
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
    measure -f sql/predict.sql
}

vectors() {
    title "Vectors of 128 real ($ROWS rows, one process; microseconds a row; as many scans; as many times pgml's)"
    measure -f sql/vectors.sql
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
measure -f sql/prepare.sql
calls
reading
predicting
vectors
memory
starting
