#!/usr/bin/env bash
# engine-args.sh DIRECTORY: writes engine.args, the arguments that start the engine of the jars in DIRECTORY,
# and engine.aot, the cache of its loaded and linked classes.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
find_java
engine=$1

quoted() {
    printf '"%s"\n' "${1//\\/\\\\}"
}

class_path() {
    local jars=("$engine"/*.jar)
    local IFS=:
    printf '%s' "${jars[*]}"
}

write_arguments() {
    echo -cp
    quoted "$(class_path)"
    # On two cores with the default heap it trains and predicts faster than the parallel collector and G1, in
    # less memory. howdah.engine_options = '-XX:-UseSerialGC -XX:+UseParallelGC' is for a large heap.
    echo -XX:+UseSerialGC
    echo -XX:+UseCompactObjectHeaders
    echo --enable-native-access=ALL-UNNAMED
    local onnxruntime
    onnxruntime=$(find "$engine" -name 'libonnxruntime.so' -o -name 'libonnxruntime.dylib')
    if [[ -n $onnxruntime ]]; then
        quoted "-Dhowdah.onnxruntime.library=$onnxruntime"
    fi
    # Jackson's and the learners' libraries reach for what a later Java takes away.
    echo --sun-misc-unsafe-memory-access=allow
}

# The cache only saves time: an engine without one works.
train() {
    local log=$engine/training.log scratch
    scratch=$(mktemp -d)
    # shellcheck disable=SC2064
    trap "rm -rf '$scratch' '$log'" EXIT
    if (cd "$scratch" && timeout 120 "$JAVA_HOME/bin/java" "@$engine/engine.args" "-Djava.io.tmpdir=$scratch" \
        "-XX:AOTCacheOutput=$engine/engine.aot" org.howdah.host.Engine --train) </dev/null >"$log" 2>&1 &&
        [[ -s $engine/engine.aot ]]; then
        quoted "-XX:AOTCache=$engine/engine.aot" >>"$engine/engine.args"
    else
        rm -f "$engine"/engine.aot*
        say "made no cache for a faster start, the engine starts without: $(tail -n 1 "$log")"
    fi
}

write_arguments >"$engine/engine.args"
train
