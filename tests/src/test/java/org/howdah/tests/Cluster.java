package org.howdah.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A private cluster, removed when closed. Its database postgres has the extension howdah. It
 * listens on 127.0.0.1, since that is where the JDBC driver can reach it. Threads may share a
 * cluster as long as none of them starts or stops it.
 */
final class Cluster implements AutoCloseable {
    static final String USER = "postgres";
    static final String PRELOADED = "shared_preload_libraries = 'howdah'";

    private static final Duration END_OF_KILLED = Duration.ofSeconds(10);

    private final Path data;
    private final int port;
    private final ServerLog log;

    private Cluster(Path data, int port) {
        this.data = data;
        this.port = port;
        this.log = new ServerLog(data.resolveSibling(data.getFileName() + ".log"));
    }

    /** Creates a cluster with these lines of postgresql.conf, and starts it. */
    static Cluster running(String... settings) {
        Cluster cluster = create(settings);
        cluster.start();
        return cluster;
    }

    /** Creates a cluster with these lines of postgresql.conf. */
    static Cluster create(String... settings) {
        Cluster cluster = of(DataDirectory.create());
        cluster.configure(settings);
        return cluster;
    }

    /** Makes a cluster of a data directory, with a port of its own. */
    static Cluster of(Path data) {
        Cluster cluster = new Cluster(data, freePort());
        cluster.configure(
                "listen_addresses = '127.0.0.1'",
                "port = " + cluster.port,
                "unix_socket_directories = ''",
                "fsync = off",
                "max_prepared_transactions = 2",
                "log_min_messages = debug1",
                "howdah.jar_directory = '" + FunctionsJar.directory() + "'");
        return cluster;
    }

    /** Creates a hot standby of this cluster, which runs, with these settings, and starts it. */
    Cluster startStandby(String... settings) {
        Path copy = DataDirectory.fresh();
        baseBackup(copy, "--write-recovery-conf");
        Cluster standby = of(copy);
        standby.configure(settings);
        standby.start();
        return standby;
    }

    /** Copies the running cluster. */
    void baseBackup(Path copy, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("--pgdata=" + copy, "--checkpoint=fast", "--no-sync"));
        runClient("pg_basebackup", arguments.toArray(String[]::new));
    }

    /** Appends lines to postgresql.conf; the server reads them when it starts or reloads. */
    void configure(String... settings) {
        String lines = String.join("\n", settings) + "\n";
        Programs.runAsServer(
                "sh", "-c", "printf %s \"$0\" >>\"$1\"", lines, data + "/postgresql.conf");
    }

    /** Appends lines to postgresql.conf and lets the running server read them. */
    void reconfigure(String... settings) {
        configure(settings);
        psql("postgres", "SELECT pg_reload_conf()");
    }

    void start(String... options) {
        try {
            control(
                    "start",
                    "--wait",
                    "--log=" + log.file(),
                    "--options=" + String.join(" ", options));
        } catch (AssertionError e) {
            throw new AssertionError("the server did not start:\n" + log(), e);
        }
    }

    void stop(StopMode mode) {
        control("stop", "--wait", "--mode=" + mode.option());
    }

    /** Kills the postmaster with SIGKILL and waits until it is gone. */
    void kill() {
        OsProcess postmaster = postmaster();
        postmaster.send(OsProcess.Signal.KILL);
        Waiting.until("postmaster is gone", END_OF_KILLED, postmaster::forgotten);
    }

    OsProcess postmaster() {
        String file = Programs.runAsServer("head", "-n", "1", data + "/postmaster.pid");
        return new OsProcess(Long.parseLong(file.strip()));
    }

    /** Returns all engines of this cluster. */
    List<OsProcess> engines() {
        return OsProcess.enginesIn(data);
    }

    /** Opens a session of the superuser in the database postgres. */
    Session connect() {
        return connect("postgres");
    }

    Session connect(String database) {
        return connect(database, USER);
    }

    Session connect(String database, String user) {
        try {
            return new Session(
                    DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, ""));
        } catch (SQLException e) {
            throw new AssertionError("no session:\n" + log(), e);
        }
    }

    /** Runs a client program of PostgreSQL as the superuser. */
    String runClient(String program, String... arguments) {
        List<String> line = new ArrayList<>(List.of("--host=127.0.0.1", "--port=" + port));
        line.add("--username=" + USER);
        line.addAll(List.of(arguments));
        return Programs.run(program, line.toArray(String[]::new));
    }

    /** Runs SQL in psql, stops at the first error, and returns the rows without decoration. */
    String psql(String database, String sql) {
        return Programs.run("psql", psqlArguments(database, sql));
    }

    /**
     * Feeds SQL to psql, which goes on after errors, and returns all that it shows a user but the
     * tags of commands.
     */
    String typeInPsql(String database, String sql) {
        return Programs.feed(
                sql,
                "psql",
                "--no-psqlrc",
                "--quiet",
                "--host=127.0.0.1",
                "--port=" + port,
                "--username=" + USER,
                "--dbname=" + database);
    }

    /** Starts psql with this SQL and returns while it runs. */
    Process spawnPsql(String database, String sql) {
        return Programs.spawn("psql", psqlArguments(database, sql));
    }

    private String[] psqlArguments(String database, String sql) {
        return new String[] {
            "--no-psqlrc",
            "--quiet",
            "--tuples-only",
            "--no-align",
            "--set=ON_ERROR_STOP=1",
            "--host=127.0.0.1",
            "--port=" + port,
            "--username=" + USER,
            "--dbname=" + database,
            "--command=" + sql
        };
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /** Returns what the server has logged. */
    String log() {
        return log.text();
    }

    private void control(String action, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = action;
        arguments[1] = "--silent";
        arguments[2] = "--pgdata=" + data;
        System.arraycopy(options, 0, arguments, 3, options.length);
        Programs.run("pg_ctl", arguments);
    }

    /** Stops the server, if it runs, and removes the cluster; its log stays. */
    @Override
    public void close() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            stopOrKill();
        }
        log.keep();
        DataDirectory.remove(data);
    }

    private void stopOrKill() {
        OsProcess postmaster = postmaster();
        if (!postmaster.runs()) {
            return;
        }
        try {
            stop(StopMode.IMMEDIATE);
        } catch (AssertionError e) {
            kill();
            throw e;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
