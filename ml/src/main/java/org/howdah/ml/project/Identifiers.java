package org.howdah.ml.project;

/** Names in SQL. */
public final class Identifiers {
    private Identifiers() {}

    /** The name as an identifier, whatever it holds. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
