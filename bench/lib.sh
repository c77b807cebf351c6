# What the measurements share. Sourced.

sql() { psql -XqAt -v ON_ERROR_STOP=1 "$@"; }
title() { printf '\n%s\n' "$1"; }
table() { psql -Xq -P border=0 -P footer=off -P null=- -v ON_ERROR_STOP=1 "$@"; }

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

# The mean private memory of N waiting sessions that have called once, the engine's growth by them, and the engine's MiB then.
memory_of_sessions() {
    local count=$1 statement=$2 name=howdah_bench_memory waiting="SELECT pg_sleep(60)" engine before after
    engine=$(sql -c "SELECT engine_pid FROM howdah.engine_process()")
    before=$(private_kib "$engine")
    local -a clients=()
    for _ in $(seq "$count"); do
        PGAPPNAME=$name psql -XqAt -c "$statement" -c "$waiting" >/dev/null 2>&1 &
        clients+=($!)
    done
    until [ "$(sql -c "SELECT count(*) FROM pg_stat_activity WHERE application_name = '$name' AND query = '$waiting'")" = "$count" ]; do sleep 0.1; done
    after=$(private_kib "$engine")
    local total=0 pid
    for pid in $(sql -c "SELECT pid FROM pg_stat_activity WHERE application_name = '$name'"); do
        total=$((total + $(private_kib "$pid")))
    done
    sql -c "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '$name'" >/dev/null
    wait "${clients[@]}" 2>/dev/null || true
    printf '%s %s %s\n' $((total / count)) $(((after - before) / count)) $((after / 1024))
}
