import org.jspecify.annotations.NullMarked;

/** The engine: the process that serves SQL functions written in Java to a PostgreSQL server. */
@NullMarked
module org.howdah.host {
    requires static transitive org.jspecify;
}
