# Runs Maven in the checkout. Sourced.

maven() {
    # Maven's own libraries use what Java 25 warns of.
    (cd "$root" && MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" \
        mvn -B -q -ntp "$@" 2>&1 |
        sed "s/\x1b\[0m//g")
}
