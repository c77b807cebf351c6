package org.howdah.tests;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Data directories for clusters: one {@code initdb} for all of them, then copies. */
final class DataDirectory {
    /** The directory of all that the tests keep while they run; the server's user owns it. */
    static final Path ROOT = Path.of(Programs.required("howdah.directory"));

    private static final AtomicInteger COUNT = new AtomicInteger();

    private DataDirectory() {}

    /** Creates a data directory whose database postgres has the extension howdah. */
    static Path create() {
        Path data = fresh();
        Programs.runAsServer("cp", "-a", Template.DATA.toString(), data.toString());
        return data;
    }

    /** Returns a path for one more data directory. */
    static Path fresh() {
        return ROOT.resolve("data" + COUNT.incrementAndGet());
    }

    static void remove(Path data) {
        Programs.runAsServer("rm", "-rf", data.toString());
    }

    private static final class Template {
        static final Path DATA = initialize();

        private static Path initialize() {
            Path data = ROOT.resolve("template");
            Programs.run(
                    "initdb",
                    "--pgdata=" + data,
                    "--username=" + Cluster.USER,
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-sync");
            Cluster cluster = Cluster.of(data);
            cluster.start();
            cluster.psql("postgres", "CREATE EXTENSION howdah");
            cluster.stop(StopMode.FAST);
            return data;
        }
    }
}
