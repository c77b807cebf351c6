# Finds the JDK. Sourced; sets and exports JAVA_HOME.

# Older releases of Java 25 can corrupt pinned arrays (JDK-8377811).
java_minimum=25.0.3

java_release() {
    sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release" 2>/dev/null || true
}

java_fits() {
    local release
    release=$(java_release "$1")
    [[ -n $release && -x $1/bin/javac ]] || return 1
    [[ $(printf '%s\n' "$java_minimum" "$release" | sort -V | head -n 1) == "$java_minimum" ]] || return 1
    as_server test -x "$1/bin/java"
}

find_java() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
        if [[ -n $home ]] && java_fits "$home"; then
            export JAVA_HOME=$home
            return
        fi
    done
    fail "no JDK $java_minimum or newer that user $server_user can run, in JAVA_HOME or /usr/lib/jvm." \
        "Install one, for example Eclipse Temurin 25 (package temurin-25-jdk of adoptium.net)," \
        "or set JAVA_HOME to one, and try again."
}
