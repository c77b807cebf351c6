#!/usr/bin/env bash
# test-isolation.sh: pg_isolation_regress. test.sh calls it.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/cluster.sh"
source "$root/scripts/lib/regress.sh"

if compgen -G "$root/extension/specs/*.spec" >/dev/null; then
    regress isolation REGRESS=
fi
