#!/usr/bin/env bash
# prepare.sh [server] [java] [lint] [bench]: installs what is missing of Debian's packages: to build, and for these.
source "$(dirname "$0")/lib/common.sh"

packages=(gcc libc6-dev make maven libgomp1)
for purpose in "$@"; do
    case $purpose in
        server) packages+=("postgresql-$postgres_major" "postgresql-server-dev-$postgres_major") ;;
        java) packages+=(libonnx-testdata) ;;
        lint) packages+=(pg-bsd-indent shellcheck) ;;
        bench) packages+=("postgresql-plpython3-$postgres_major" python3-sklearn python3-xgboost) ;;
        *) fail "prepare.sh knows server, java, lint and bench, not $purpose" ;;
    esac
done

installed() {
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

apt() {
    local output
    output=$(DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" 2>&1 </dev/null) || fail "apt-get $* failed:" "$output"
}

# Debian's server package creates and starts a cluster, which nobody asked us for.
install_without_cluster() {
    local settings=/etc/postgresql-common/createcluster.conf
    apt install -y --no-install-recommends postgresql-common
    cp -p "$settings" "$settings.howdah"
    # shellcheck disable=SC2064
    trap "mv '$settings.howdah' '$settings'" EXIT
    echo 'create_main_cluster = false' >>"$settings"
    apt install -y --no-install-recommends "$@"
}

missing=()
for package in "${packages[@]}"; do
    installed "$package" || missing+=("$package")
done
[[ ${#missing[@]} -gt 0 ]] || exit 0

[[ $EUID -eq 0 ]] || fail "missing: ${missing[*]}" "install them: sudo apt-get install ${missing[*]}"
say "installing ${missing[*]}"
apt update
if installed postgresql-common; then
    apt install -y --no-install-recommends "${missing[@]}"
else
    install_without_cluster "${missing[@]}"
fi
