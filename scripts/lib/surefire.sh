# Counts the tests that Maven ran. Sourced.

# count_surefire MODULE...: adds passed and failed tests to the part's results; a skipped test failed.
count_surefire() {
    local module
    for module in "$@"; do
        { find "$root/$module/target/surefire-reports" -name 'TEST-*.xml' -exec cat {} + 2>/dev/null || true; } |
            awk -v module="$module" '
                function attribute(name) {
                    return match($0, " " name "=\"[0-9]+\"") \
                        ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0
                }
                /<testsuite / { inside = 1 }
                inside {
                    tests += attribute("tests")
                    failed += attribute("failures") + attribute("errors") + attribute("skipped")
                }
                /<testsuite /, />/ { if (/>/) inside = 0 }
                END {
                    print tests - failed, failed + 0 >> ENVIRON["part_results"]
                    printf "%s: %d tests, %d failed\n", module, tests, failed
                }'
    done
}
