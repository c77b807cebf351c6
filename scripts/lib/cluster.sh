# A private cluster of a private server. Sourced. A cluster's directory holds data, socket and log.

cluster_user=postgres

# The kernel takes no longer path of a socket.
check_socket_path() {
    local path=$1/socket/.s.PGSQL.$2
    [[ ${#path} -le 107 ]] || fail "the path $path is too long for a socket: set HOWDAH_STATE to a shorter directory"
}

# cluster_create DIRECTORY PORT
cluster_create() {
    check_socket_path "$1" "$2"
    server_directory "$1"
    server_directory "$1/socket"
    as_server "$("$PG_CONFIG" --bindir)/initdb" -D "$1/data" -U "$cluster_user" --auth=trust \
        --encoding=UTF8 --locale=C --no-sync --no-instructions >/dev/null
    cluster_configure "$1" <<-SETTINGS
		listen_addresses = ''
		unix_socket_directories = '$1/socket'
		port = $2
	SETTINGS
}

# cluster_configure DIRECTORY <lines of settings
cluster_configure() {
    as_server tee -a "$1/data/postgresql.conf" >/dev/null
}

# cluster_running DIRECTORY
cluster_running() {
    [[ -d $1/data ]] && as_server "$("$PG_CONFIG" --bindir)/pg_ctl" -D "$1/data" status >/dev/null 2>&1
}

# cluster_start DIRECTORY
cluster_start() {
    as_server "$("$PG_CONFIG" --bindir)/pg_ctl" -D "$1/data" -l "$1/log" -w -s start ||
        fail "the server did not start; the end of $1/log:" "$(tail -n 20 "$1/log" 2>/dev/null)"
}

# cluster_stop DIRECTORY MODE
cluster_stop() {
    as_server "$("$PG_CONFIG" --bindir)/pg_ctl" -D "$1/data" -m "$2" -w -s stop
}

# cluster_connect DIRECTORY PORT DATABASE: lets psql and all that uses libpq find the cluster.
cluster_connect() {
    export PGHOST=$1/socket PGPORT=$2 PGUSER=$cluster_user PGDATABASE=$3
}
