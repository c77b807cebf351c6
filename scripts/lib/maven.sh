# Runs Maven in the checkout. Sourced.

maven() {
    local options=(
        # Maven's own libraries use what Java 25 warns of.
        --sun-misc-unsafe-memory-access=allow
        --enable-native-access=ALL-UNNAMED
        # Not mvn -q, which says that there are warnings and not which.
        -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
    )
    # Colours, what the pom says about XGBoost's jar, and that a module has only tests.
    local noise='s/\x1b\[0m//g; /Can.t extract module name from xgboost/d; /error reading dependency state/d'
    (cd "$root" && MAVEN_OPTS="${options[*]}" mvn -B -ntp "$@" 2>&1 | sed "$noise")
}
