#!/usr/bin/env bash
# format.sh: formats C and Java.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/maven.sh"
source "$root/scripts/lib/sources.sh"
source "$root/scripts/lib/indent.sh"

"$root/scripts/prepare.sh" server lint
find_java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
typedefs >"$work/typedefs"
for file in $(c_sources); do
    indented "$work/typedefs" "$file" >"$work/formatted"
    cmp -s "$work/formatted" "$file" || cp "$work/formatted" "$file"
done
maven spotless:apply
