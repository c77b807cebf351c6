# A run: a directory for servers, clusters and results, which goes with all that runs in it when the
# script ends, however it ends. Sourced.

# run_begin NAME: sets and exports run, the directory.
run_begin() {
    export run=$state/$1.$$
    run_remove_orphans "$1"
    mkdir -p "$run"
    group=
    trap run_end EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

# run_command COMMAND...: runs it so that all its processes can be stopped when the script is.
run_command() {
    local status=0
    set -m
    "$@" </dev/null &
    group=$!
    set +m
    wait "$group" || status=$?
    group=
    return "$status"
}

run_end() {
    trap '' INT TERM HUP
    if [[ -n $group ]]; then
        kill -TERM -- "-$group" 2>/dev/null || true
        wait "$group" 2>/dev/null || true
    fi
    run_remove "$run"
}

# run_remove DIRECTORY: stops the servers whose data is below it and removes it.
run_remove() {
    local file data
    while IFS= read -r file; do
        data=$(dirname "$file")
        as_server "/usr/lib/postgresql/$postgres_major/bin/pg_ctl" -D "$data" -m immediate -w -s stop 2>/dev/null || true
    done < <(find "$1" -name postmaster.pid 2>/dev/null)
    rm -rf "$1" 2>/dev/null || { sleep 1 && rm -rf "$1"; }
    rmdir "$state" 2>/dev/null || true
}

# run_remove_orphans NAME: removes what a run left that was killed.
run_remove_orphans() {
    local directory
    for directory in "$state/$1".*; do
        if [[ -d $directory ]] && ! kill -0 "${directory##*.}" 2>/dev/null; then
            run_remove "$directory"
        fi
    done
}
