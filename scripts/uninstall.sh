#!/usr/bin/env bash
# uninstall.sh: removes from the server of PG_CONFIG what install.sh put there.
source "$(dirname "$0")/lib/common.sh"

PG_CONFIG=${PG_CONFIG:-/usr/lib/postgresql/$postgres_major/bin/pg_config}
libraries=$("$PG_CONFIG" --pkglibdir)
make -s -C "$root/extension" PG_CONFIG="$PG_CONFIG" uninstall >/dev/null
rm -rf "${libraries:?}/howdah"
say "removed from $("$PG_CONFIG" --version) at $libraries"
