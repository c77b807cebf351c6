#!/usr/bin/env bash
# bench.sh [ARGUMENTS...]: measures in a private server, beside the peers.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/server.sh"
source "$root/scripts/lib/run.sh"

"$root/scripts/prepare.sh" bench
find_java
run_begin bench
run_command "$root/scripts/build.sh"
run_command server_create "$run/server"
server_use "$run/server"
run_command "$root/bench/run.sh" "$@"
