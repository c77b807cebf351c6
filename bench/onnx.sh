#!/usr/bin/env bash
# Measures ONNX models in SQL beside a bare loop over ONNX Runtime in Java with the same model, on the server that calls.sh describes.
set -euo pipefail
cd "$(dirname "$0")"
source lib.sh

readonly SECONDS_EACH=${SECONDS_EACH:-5}
readonly SESSIONS=${SESSIONS:-1 2 16 64}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# ONNX Runtime's own Java interface, which the engine doesn't use.
bare_loop() {
    local jar
    jar=$(echo ../onnx/target/engine/onnxruntime-*.jar)
    sql -c "SELECT string_agg(encode(data, 'base64'), '' ORDER BY part) FROM ext_pg_onnx.part" |
        base64 -di >"$scratch/model.onnx"
    ORT_DISABLE_TELEMETRY=1 "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED "-Djava.io.tmpdir=$scratch" \
        -cp "$jar" java/onnx/BareLoop.java "$scratch/model.onnx"
}

calls() {
    local one many
    read -r one many < <(bare_loop)
    title "1000 rows through a small model (milliseconds, the best of several)"
    printf 'bare loop in Java: %s for 1000 runs of one row, %s for one run of 1000 rows\n\n' "$one" "$many"
    table -v loop_ms="$one" -f sql/onnx/calls.sql
}

queries() {
    title "100000 rows through the same model (milliseconds, the best of 3)"
    table -f sql/onnx/query.sql
}

# Calls a second that so many clients get, a statement each.
rate() {
    pgbench -n -M prepared -c "$1" -j "$(($1 < $(nproc) ? $1 : $(nproc)))" -T "$SECONDS_EACH" -f "$2" 2>/dev/null |
        awk '/^tps/ { printf "%.0f", $3 }'
}

sessions() {
    title "One call a statement (statements a second; the engine's MiB then)"
    local count
    printf '%-10s %14s %14s %14s\n' sessions jsonb typed "engine MiB"
    for count in $SESSIONS; do
        printf '%-10s %14s %14s %14s\n' "$count" "$(rate "$count" sql/onnx/jsonb.sql)" "$(rate "$count" sql/onnx/typed.sql)" \
            "$(($(private_kib "$(sql -c "SELECT engine_pid FROM howdah.engine_process()")") / 1024))"
    done
}

memory() {
    title "Memory of sessions that have called (private KiB a session: in its backend, in the engine)"
    local count backend engine
    printf '%-10s %12s %12s\n' sessions backend engine
    for count in 1 10; do
        read -r backend engine _ < <(memory_of_sessions "$count" "$(cat sql/onnx/jsonb.sql)")
        printf '%-10s %12s %12s\n' "$count" "$backend" "$engine"
    done
}

sql -f sql/onnx/prepare.sql
calls
queries
sessions
memory
