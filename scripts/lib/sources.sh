# The sources that formatters and linters see, relative to the root. Sourced.

c_sources() {
    find extension/src extension/vectors bench -name '*.[ch]' | sort
}

shell_sources() {
    echo .ci/run
    find scripts bench -name '*.sh' | sort
}
