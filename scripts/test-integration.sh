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
settings=(
    # The programs of a private server that has the extensions.
    "-Dhowdah.bin=$("$PG_CONFIG" --bindir)"
    # An empty directory that the server's user owns.
    "-Dhowdah.directory=$run/integration"
    # The user that servers run as.
    "-Dhowdah.user=$server_user"
)
maven verify -pl tests -Dspotless.check.skip=true "${settings[@]}" || status=$?
count_surefire tests
exit "$status"
