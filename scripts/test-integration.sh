#!/usr/bin/env bash
# test-integration.sh: the tests that start, stop and kill servers. test.sh calls it.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/maven.sh"
source "$root/scripts/lib/surefire.sh"
find_java

rm -rf "$root/tests/target/surefire-reports"
server_directory "$run/integration"
status=0
maven verify -Dspotless.check.skip=true -pl tests "-Dhowdah.bin=$("$PG_CONFIG" --bindir)" "-Dhowdah.directory=$run/integration" \
    "-Dhowdah.user=$server_user" || status=$?
count_surefire tests
exit "$status"
