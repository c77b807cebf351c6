#!/usr/bin/env bash
# format.sh: formats C and Java.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/maven.sh"
source "$root/scripts/lib/sources.sh"

"$root/scripts/prepare.sh" lint
find_java
mapfile -t c < <(c_sources)
clang-format -i "${c[@]}"
maven spotless:apply
