#!/usr/bin/env bash
# test-java.sh: the unit tests of the Java modules. test.sh calls it.
source "$(dirname "$0")/lib/common.sh"
source "$root/scripts/lib/java.sh"
source "$root/scripts/lib/maven.sh"
source "$root/scripts/lib/surefire.sh"
find_java

rm -rf "$root"/{host,ml,onnx,example}/target/surefire-reports
status=0
maven verify -Dspotless.check.skip=true -pl '!tests' || status=$?
count_surefire host ml onnx example
exit "$status"
