# Runs Maven in the checkout. Sourced.

maven() {
    local options=(
        # Maven's own libraries use what Java 25 warns of.
        --sun-misc-unsafe-memory-access=allow
        --enable-native-access=ALL-UNNAMED
        # Not mvn -q, which says that there are warnings and not which.
        -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
    )
    # Colours, that the jars of XGBoost and Hipparchus name no module (in a frame of stars), and that a module has only tests.
    local noise='s/\x1b\[0m//g; /Can.t extract module name from xgboost/d; /error reading dependency state/d'
    noise+='; /filename-based automodules detected: \[hipparchus-core-[0-9.]*jar\]/d; /^\[WARNING\] \*\**$/d'
    (cd "$root" && MAVEN_OPTS="${options[*]}" mvn -B -ntp "$@" 2>&1 | sed "$noise")
}
