# The sources that formatters and linters see. Sourced.

c_sources() {
    find "$root/extension/src" "$root/bench" -name '*.[ch]' | sort
}

shell_sources() {
    echo "$root/.ci/run"
    find "$root/scripts" "$root/bench" -name '*.sh' | sort
}
