#!/usr/bin/env bash
# install-files.sh: installs what build.sh built into the server of PG_CONFIG.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
find_java

: "${PG_CONFIG:?}"
make -s -C "$root/extension" PG_CONFIG="$PG_CONFIG" JAVA_HOME="$JAVA_HOME" install >/dev/null
engine=$("$PG_CONFIG" --pkglibdir)/howdah

# Of ONNX Runtime only the native libraries are used: they are unpacked here, once, as a process that is killed
# would leave a temporary copy behind.
unpack_onnxruntime() {
    local jar=$1 platform scratch
    platform=$(uname -s)-$(uname -m)
    platform=${platform/Linux-x86_64/linux-x64}
    platform=${platform/Linux-/linux-}
    platform=${platform/Darwin-arm64/osx-aarch64}
    scratch=$(mktemp -d)
    (cd "$scratch" && "$JAVA_HOME/bin/jar" xf "$jar" "ai/onnxruntime/native/$platform")
    find "$scratch" \( -name '*.so' -o -name '*.dylib' \) ! -name '*_jni.*' ! -path '*.dSYM/*' \
        -exec cp {} "$engine/" \;
    rm -rf "$scratch" "$jar"
}

# A running engine keeps the files that it has open: new ones take their place.
rm -rf "$engine"
mkdir -p "$engine"
cp "$root"/onnx/target/engine/*.jar "$root"/onnx/target/howdah-onnx-*.jar "$engine/"
unpack_onnxruntime "$(echo "$engine"/onnxruntime*.jar)"
"$root/scripts/engine-args.sh" "$engine"
