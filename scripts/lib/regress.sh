# Runs tests of PostgreSQL's own test programs against a fresh cluster. Sourced.

# The functions that the SQL tests call.
example_jar() {
    ls "$root"/example/target/howdah-example-*.jar
}

# regress NAME ARGUMENTS-OF-MAKE...: counts the tests in the part's results.
regress() {
    local cluster=$run/$1 log=$run/$1.log output=$run/$1.output port=${HOWDAH_TEST_PORT:-54330} status=0
    shift
    cluster_create "$cluster" "$port"
    server_directory "$cluster/jars"
    as_server tee "$cluster/jars/example.jar" <"$(example_jar)" >/dev/null
    cluster_configure "$cluster" <<<"howdah.jar_directory = '$cluster/jars'"
    cluster_start "$cluster"
    cluster_connect "$cluster" "$port" postgres
    mkdir -p "$output"
    make -s -C "$root/extension" PG_CONFIG="$PG_CONFIG" EXTRA_REGRESS_OPTS="--outputdir=$output" \
        installcheck "$@" 2>&1 | tee "$log" || status=$?
    if [[ $status -ne 0 ]]; then
        cat "$output/regression.diffs" || true
        echo "the end of the server's log:"
        tail -n 50 "$cluster/log"
    fi
    echo "$(grep -cE '\.\.\. ok |^ok ' "$log") $(grep -cE '\.\.\. FAILED|^not ok ' "$log")" >>"$part_results"
    cluster_stop "$cluster" fast
    return "$status"
}
