#!/usr/bin/env bash
# install.sh: builds, and installs into the server of PG_CONFIG.
source "$(dirname "$0")/lib/common.sh"

if [[ -n ${PG_CONFIG:-} ]]; then
    "$root/scripts/prepare.sh"
else
    "$root/scripts/prepare.sh" server
    export PG_CONFIG=/usr/lib/postgresql/$postgres_major/bin/pg_config
fi
"$root/scripts/build.sh" "$PG_CONFIG"
[[ -w $("$PG_CONFIG" --pkglibdir) ]] ||
    fail "no right to write $("$PG_CONFIG" --pkglibdir)" "run it as root: sudo make install PG_CONFIG=$PG_CONFIG"
"$root/scripts/install-files.sh"
say "installed into $("$PG_CONFIG" --version) at $("$PG_CONFIG" --pkglibdir)"
say "go on in psql, as a superuser: CREATE EXTENSION pgml CASCADE;"
