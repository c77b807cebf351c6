#!/usr/bin/env bash
# demo.sh: trains and predicts in a private cluster, and leaves the cluster to play with.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/server.sh"
source "$root/scripts/lib/cluster.sh"
source "$root/scripts/lib/demo-cluster.sh"

"$root/scripts/prepare.sh" server
find_java
"$root/scripts/build.sh"

if demo_running; then
    say "stopping the cluster of an earlier demonstration"
    cluster_stop "$demo_cluster" fast
fi
say "copying PostgreSQL and the extensions to $demo_server"
server_create "$demo_server"
if [[ ! -d $demo_cluster/data ]]; then
    say "creating a cluster in $demo_cluster"
    cluster_create "$demo_cluster" "$demo_port"
fi
cluster_configure "$demo_cluster" <<<"howdah.java_home = '$JAVA_HOME'"
say "starting it"
cluster_start "$demo_cluster"

cluster_connect "$demo_cluster" "$demo_port" "$demo_database"
psql="$("$PG_CONFIG" --bindir)/psql"
PGOPTIONS='-c client_min_messages=warning' "$psql" -X -q -d postgres -v ON_ERROR_STOP=1 \
    -c "DROP DATABASE IF EXISTS $demo_database WITH (FORCE)" -c "CREATE DATABASE $demo_database"
PAGER='' "$psql" -X --echo-queries -v ON_ERROR_STOP=1 <"$root/scripts/demo.sql"

cat <<END

The server goes on. Go on yourself:

    psql -h $PGHOST -p $PGPORT -U $PGUSER $PGDATABASE

or \`eval "\$(make -s env)"\` and then just \`psql\`. \`make stop\` stops the server, \`make clean\` removes it.
END
