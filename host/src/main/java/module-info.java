import org.jspecify.annotations.NullMarked;

/** The engine: the process that serves SQL functions written in Java to a PostgreSQL server. */
@NullMarked
module org.howdah.host {
    requires java.management;
    requires jdk.net;
    requires static transitive org.jspecify;

    exports org.howdah.host.call;
    exports org.howdah.host.checksum;
    exports org.howdah.host.error;
    exports org.howdah.host.exercise;
    exports org.howdah.host.foreign;
    exports org.howdah.host.log;
    exports org.howdah.host.memory;
    exports org.howdah.host.sql;
    exports org.howdah.host.wire;

    // SQL functions may only name classes of exported packages.
    exports org.howdah.host.status;
    exports org.howdah.host.training.functions;

    uses org.howdah.host.exercise.Exercise;
}
