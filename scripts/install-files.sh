#!/usr/bin/env bash
# install-files.sh: installs what build.sh built into the server of PG_CONFIG.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
find_java

: "${PG_CONFIG:?}"
make -s -C "$root/extension" PG_CONFIG="$PG_CONFIG" JAVA_HOME="$JAVA_HOME" install >/dev/null
engine=$("$PG_CONFIG" --pkglibdir)/howdah

# A running engine keeps the files that it has open: new ones take their place.
rm -rf "$engine"
mkdir -p "$engine"
cp "$root"/onnx/target/engine/*.jar "$root"/onnx/target/howdah-onnx-*.jar "$engine/"
"$root/scripts/engine-args.sh" "$engine"
