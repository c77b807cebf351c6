#!/usr/bin/env bash
# env.sh: prints the shell commands that lead psql to the demonstration's cluster.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/server.sh"
source "$root/scripts/lib/cluster.sh"
source "$root/scripts/lib/demo-cluster.sh"

demo_running || printf 'howdah: the demonstration is not running: make demo\n' >&2
cluster_connect "$demo_cluster" "$demo_port" "$demo_database"
printf 'export PGHOST=%q PGPORT=%q PGUSER=%q PGDATABASE=%q\n' "$PGHOST" "$PGPORT" "$PGUSER" "$PGDATABASE"
