#!/usr/bin/env bash
# test-sql.sh: pg_regress. test.sh calls it.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/cluster.sh"
source "$root/scripts/lib/regress.sh"

if compgen -G "$root/extension/sql/*.sql" >/dev/null; then
    regress sql ISOLATION=
fi
