# Formats C as PostgreSQL does, with PostgreSQL's own formatter. Sourced.

# typedefs: the names of types, which the formatter can't tell from variables.
typedefs() {
    local own=("$root/extension/src" "$root/extension/vectors" "$root/bench") server=/usr/include/postgresql/$postgres_major/server
    {
        grep -rhoE --include='*.[ch]' '^\}\s*\w+;' "${own[@]}" "$server" | tr -d '}; \t'
        grep -rhE --include='*.[ch]' '^typedef .*;' "${own[@]}" "$server" |
            sed -E 's/\(\*\s*(\w+)\).*/\1;/; s/\s*;.*//; s/.*\W//'
        printf '%s\n' bool pid_t size_t socklen_t ssize_t time_t va_list
    } | grep -vxF -e '' -e text | sort -u
}

# indented TYPEDEFS FILE: prints the file as it should be.
indented() {
    pg_bsd_indent -bad -bap -bbb -bc -bl -cli1 -cp33 -cdb -nce -d0 -di12 -nfc1 -i4 -l100 -lp -lpl -nip \
        -npro -sac -tpg -ts4 "-U$1" <"$2" |
        # A function's type, alone on its line, is not the declaration of a variable.
        sed -E 's/^((static |const |struct )*\w+)\s+(\*+)$/\1 \3/'
}
