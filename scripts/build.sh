#!/usr/bin/env bash
# build.sh: builds the C library and the engine's jars.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/maven.sh"
find_java

say "building with the JDK at $JAVA_HOME and PostgreSQL $postgres_major"
make -s -C "$root/extension" PG_CONFIG="/usr/lib/postgresql/$postgres_major/bin/pg_config" \
    JAVA_HOME="$JAVA_HOME"
rm -rf "$root"/ml/target/engine
maven package -Dmaven.test.skip=true
