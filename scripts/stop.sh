#!/usr/bin/env bash
# stop.sh: stops the demonstration's cluster.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/server.sh"
source "$root/scripts/lib/cluster.sh"
source "$root/scripts/lib/demo-cluster.sh"

if demo_running; then
    cluster_stop "$demo_cluster" fast
    say "stopped the cluster in $demo_cluster"
else
    say "no cluster is running in $demo_cluster"
fi
