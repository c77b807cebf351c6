package org.howdah.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A private cluster with a running server, removed when closed. It listens on 127.0.0.1, since that
 * is where the JDBC driver can reach it. Threads may share a cluster as long as none of them starts
 * or stops it.
 */
final class Cluster implements AutoCloseable {
    static final String USER = "postgres";

    private final Path data;
    private final int port;

    private Cluster(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Creates a cluster with these lines of postgresql.conf, and starts it. */
    static Cluster running(String... settings) {
        Cluster cluster = create(settings);
        cluster.start();
        return cluster;
    }

    /** Creates a cluster with these lines of postgresql.conf. */
    static Cluster create(String... settings) {
        Cluster cluster = new Cluster(DataDirectory.create(), freePort());
        cluster.configure(
                "listen_addresses = '127.0.0.1'",
                "port = " + cluster.port,
                "unix_socket_directories = ''",
                "fsync = off");
        cluster.configure(settings);
        return cluster;
    }

    /** Appends lines to postgresql.conf; the server reads them when it starts or reloads. */
    void configure(String... settings) {
        String lines = String.join("\n", settings) + "\n";
        Programs.runAsServer(
                "sh", "-c", "printf %s \"$0\" >>\"$1\"", lines, data + "/postgresql.conf");
    }

    void start() {
        try {
            control("start", "--wait", "--log=" + logFile());
        } catch (AssertionError e) {
            throw new AssertionError("the server did not start:\n" + log(), e);
        }
    }

    void stop(StopMode mode) {
        control("stop", "--wait", "--mode=" + mode.option());
    }

    void reload() {
        control("reload");
    }

    /** Kills the postmaster with SIGKILL and waits until it is gone. */
    void kill() {
        ProcessHandle postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    ProcessHandle postmaster() {
        String file = Programs.runAsServer("head", "-n", "1", data + "/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(file.strip())).orElseThrow();
    }

    /** Returns the engine's process, if there is one now. */
    Optional<ProcessHandle> engine() {
        return postmaster()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/bin/java"))
                .findFirst();
    }

    /** Opens a session of the superuser. */
    Connection connect(String database) throws SQLException {
        return connect(database, USER);
    }

    Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + user);
    }

    /** Runs SQL in psql, stops at the first error, and returns the rows without decoration. */
    String psql(String database, String sql) {
        return Programs.run("psql", psqlArguments(database, sql));
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

    /** Returns what the server has logged. */
    String log() {
        return Files.exists(logFile()) ? Programs.runAsServer("cat", logFile().toString()) : "";
    }

    private Path logFile() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private void control(String action, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = action;
        arguments[1] = "--silent";
        arguments[2] = "--pgdata=" + data;
        System.arraycopy(options, 0, arguments, 3, options.length);
        Programs.run("pg_ctl", arguments);
    }

    /** Stops the server, if it runs, and removes the cluster. */
    @Override
    public void close() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            stop(StopMode.IMMEDIATE);
        }
        DataDirectory.remove(data);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
