# What all scripts share: where things are, and how to say something.
set -euo pipefail
umask 022

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
postgres_major=15

# The server can't run as root, and its user may not be able to read the checkout,
# so all that it reads or writes is kept in a directory of its own.
if [[ $EUID -eq 0 ]]; then
    server_user=postgres
    state=${HOWDAH_STATE:-/var/lib/howdah}
else
    server_user=$(id -un)
    state=${HOWDAH_STATE:-$root/build/state}
fi
state=$(realpath -m "$state")
export server_user state

say() {
    printf 'howdah: %s\n' "$*"
}

fail() {
    printf 'howdah: %s\n' "$@" >&2
    exit 1
}

# as_server COMMAND...: runs the command as the user that servers run as.
as_server() {
    if [[ $EUID -eq 0 ]]; then
        (cd / && exec runuser -u "$server_user" -- "$@")
    else
        "$@"
    fi
}

# server_directory PATH: creates a directory that only the server's user can enter.
server_directory() {
    mkdir -p "$1"
    chmod 0700 "$1"
    [[ $EUID -ne 0 ]] || chown "$server_user" "$1"
    as_server test -w "$1" || fail "user $server_user can't reach $1: set HOWDAH_STATE to a directory that it can"
}
