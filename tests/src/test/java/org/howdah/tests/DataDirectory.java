package org.howdah.tests;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Data directories for clusters: one {@code initdb} for all of them, then copies. */
final class DataDirectory {
    private static final Path ROOT = Path.of(Programs.required("howdah.directory"));
    private static final AtomicInteger COUNT = new AtomicInteger();

    private DataDirectory() {}

    /** Creates a fresh data directory. */
    static Path create() {
        Path data = ROOT.resolve("data" + COUNT.incrementAndGet());
        Programs.runAsServer("cp", "-a", Template.DATA.toString(), data.toString());
        return data;
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
            return data;
        }
    }
}
