# A private copy of PostgreSQL with the extensions in it, so that the system's is never touched. Sourced.

# server_use DIRECTORY: sets and exports PG_CONFIG.
server_use() {
    export PG_CONFIG=$1/usr/lib/postgresql/$postgres_major/bin/pg_config
}

# server_create DIRECTORY: copies PostgreSQL, which finds its files relative to its programs, and installs
# the extensions into the copy.
server_create() {
    local usr=$1/usr
    rm -rf "$1"
    mkdir -p "$usr/lib/postgresql" "$usr/share/postgresql" "$usr/include"
    cp -a "/usr/lib/postgresql/$postgres_major" "$usr/lib/postgresql/"
    cp -a "/usr/share/postgresql/$postgres_major" "$usr/share/postgresql/"
    ln -s /usr/include/postgresql "$usr/include/postgresql"
    server_use "$1"
    "$root/scripts/install-files.sh"
}
