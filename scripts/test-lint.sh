#!/usr/bin/env bash
# test-lint.sh: checks the format of C and Java, and the scripts. test.sh calls it.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/maven.sh"
source "$root/scripts/lib/sources.sh"
source "$root/scripts/lib/indent.sh"
find_java

# check NAME COMMAND...
check() {
    local name=$1
    shift
    if "$@"; then
        echo "$name: right"
        echo 1 0 >>"$part_results"
    else
        echo "$name: wrong"
        echo 0 1 >>"$part_results"
    fi
}

check_c() {
    local file status=0
    typedefs >"$run/typedefs"
    for file in $(c_sources); do
        diff -u --label "$file" --label "$file, formatted" "$file" <(indented "$run/typedefs" "$file") || status=1
    done
    return "$status"
}

check_shell() {
    local files
    mapfile -t files < <(shell_sources)
    shellcheck "${files[@]}"
}

cd "$root"
check "format of C (make format mends it)" check_c
check "format of Java (make format mends it)" maven spotless:check
check "shell scripts" check_shell
