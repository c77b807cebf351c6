#!/usr/bin/env bash
# test-lint.sh: checks the format of C and Java, and the scripts. test.sh calls it.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/maven.sh"
source "$root/scripts/lib/sources.sh"
find_java

# check NAME COMMAND...
check() {
    local name=$1
    shift
    if "$@"; then
        echo "$name: right"
        echo 1 0 >>"${part_results:-/dev/null}"
    else
        echo "$name: wrong (make format can mend the format)"
        echo 0 1 >>"${part_results:-/dev/null}"
        wrong=1
    fi
}

wrong=0
mapfile -t c < <(c_sources)
mapfile -t shell < <(shell_sources)
check "format of C" clang-format --dry-run -Werror "${c[@]}"
check "shell scripts" shellcheck "${shell[@]}"
check "format of Java" maven spotless:check
exit "$wrong"
