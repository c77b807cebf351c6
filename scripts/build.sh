#!/usr/bin/env bash
# build.sh [PG_CONFIG]: builds the C library, for that server or Debian's, and the engine's jars.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/maven.sh"
find_java

pg_config=${1:-/usr/lib/postgresql/$postgres_major/bin/pg_config}
built_for="$("$pg_config" --version), $JAVA_HOME"
say "building for $built_for"

# make can't know that another server's headers or another JDK came.
stamp=$root/build/extension
if [[ $(cat "$stamp" 2>/dev/null) != "$built_for" ]]; then
    make -s -C "$root/extension" PG_CONFIG="$pg_config" clean
    mkdir -p "$root/build"
    echo "$built_for" >"$stamp"
fi
make -s -C "$root/extension" PG_CONFIG="$pg_config" JAVA_HOME="$JAVA_HOME"

rm -rf "$root"/onnx/target/engine
maven package -Dmaven.test.skip=true
