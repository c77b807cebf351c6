#!/usr/bin/env bash
# bench.sh: measures in a private server, beside the peers; PARTS names some of: calls learning onnx.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/server.sh"
source "$root/scripts/lib/cluster.sh"
source "$root/scripts/lib/run.sh"

# The measuring functions, in C and in Java.
install_bench() {
    local engine classes
    engine=$("$PG_CONFIG" --pkglibdir)/howdah
    classes=$(mktemp -d)
    make -s -C "$root/bench" PG_CONFIG="$PG_CONFIG" install >/dev/null
    find "$root/bench/java/org" -name '*.java' -exec "$JAVA_HOME/bin/javac" -cp "$engine/*" -d "$classes" {} +
    mkdir -p "$run/jars"
    "$JAVA_HOME/bin/jar" --create --file "$run/jars/bench.jar" -C "$classes" .
    rm -rf "$classes"
}

"$root/scripts/prepare.sh" server bench
find_java
run_begin bench
run_command "$root/scripts/build.sh"
run_command server_create "$run/server"
server_use "$run/server"
run_command install_bench
run_command cluster_create "$run/cluster" 54331
cluster_configure "$run/cluster" <<SETTINGS
shared_preload_libraries = 'howdah'
howdah.jar_directory = '$run/jars'
shared_buffers = 1GB
max_connections = 150
SETTINGS
# Threads of OpenMP that wait by spinning, the default, would make the peers slow where the machine has something else to do.
export OMP_WAIT_POLICY=passive
run_command cluster_start "$run/cluster"
cluster_connect "$run/cluster" 54331 postgres
for part in ${PARTS:-calls learning onnx}; do
    run_command "$root/bench/$part.sh"
done
