import org.jspecify.annotations.NullMarked;

/** A user's own SQL functions, as a jar to copy into {@code howdah.jar_directory}. */
@NullMarked
module org.howdah.example {
    requires static org.jspecify;
    requires transitive org.howdah.host;

    exports org.howdah.example;
}
