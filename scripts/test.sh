#!/usr/bin/env bash
# test.sh [lint] [java] [sql] [isolation] [integration]: runs these tests, or all.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/server.sh"
source "$root/scripts/lib/run.sh"

parts=("$@")
[[ ${#parts[@]} -gt 0 ]] || parts=(lint java sql isolation integration)

"$root/scripts/prepare.sh" server java lint
find_java
run_begin test
results=$run/results
touch "$results"
run_command "$root/scripts/build.sh"
run_command server_create "$run/server"
server_use "$run/server"

for part in "${parts[@]}"; do
    printf '\n== %s ==\n' "$part"
    export part_results=$run/$part.results
    : >"$part_results"
    status=0
    run_command "$root/scripts/test-$part.sh" || status=$?
    read -r passed failed < <(awk '{ p += $1; f += $2 } END { print p + 0, f + 0 }' "$part_results")
    # A part that broke off counts, though no test of it failed.
    [[ $status -eq 0 || $failed -gt 0 ]] || failed=1
    echo "$part $passed $failed" >>"$results"
done

printf '\n%-14s %7s %7s\n' part passed failed
awk '{ printf "%-14s %7d %7d\n", $1, $2, $3 }' "$results"
read -r passed failed < <(awk '{ p += $2; f += $3 } END { print p + 0, f + 0 }' "$results")
echo "$passed passed, $failed failed"
[[ $failed -eq 0 && $passed -gt 0 ]]
