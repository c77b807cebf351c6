#!/usr/bin/env bash
# clean.sh: stops and removes all private servers and clusters, and what was built.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/run.sh"

for directory in "$state"/demo "$state"/{test,bench}.*; do
    [[ ! -d $directory ]] || { run_remove "$directory" && say "removed $directory"; }
done
rm -rf "$root"/{target,build} "$root"/*/target
if [[ -x /usr/lib/postgresql/$postgres_major/bin/pg_config ]]; then
    for directory in extension bench; do
        make -s -C "$root/$directory" PG_CONFIG="/usr/lib/postgresql/$postgres_major/bin/pg_config" clean
    done
fi
say "removed what was built"
