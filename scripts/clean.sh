#!/usr/bin/env bash
# clean.sh: stops and removes all private servers and clusters, and what was built.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/run.sh"

if [[ -d $state/demo ]]; then
    run_remove "$state/demo"
    say "removed $state/demo"
fi
# Not the tests and measurements that are running, of this checkout or another.
run_remove_orphans test
run_remove_orphans bench
rm -rf "$root"/{target,build} "$root"/*/target
if [[ -x /usr/lib/postgresql/$postgres_major/bin/pg_config ]]; then
    for directory in extension bench; do
        make -s -C "$root/$directory" PG_CONFIG="/usr/lib/postgresql/$postgres_major/bin/pg_config" clean
    done
fi
say "removed what was built"
